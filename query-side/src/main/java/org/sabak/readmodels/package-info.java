/**
 * Where projections keep their documents, and how far they are.
 *
 * <p>A projection is a component with a {@code @ProcessingGroup(EDITION)} such as {@code roster-1}, where the edition
 * is also the name of its collection. It writes through {@link org.sabak.readmodels.BatchedWrites}, takes
 * {@link org.sabak.readmodels.Recorded} as second parameter when it needs position, time or actor, and prints
 * {@link org.sabak.readmodels.Standings#now()} on its answers. All editions are filled by one processor,
 * {@link org.sabak.readmodels.ReadModels#PROCESSOR}.
 *
 * <p>The embedded MongoDB finds documents fast by {@code _id} only, either one id or {@code $in}; everything else is a
 * scan. {@link org.sabak.readmodels.Buckets} serves lists that belong to one thing.
 */
package org.sabak.readmodels;
