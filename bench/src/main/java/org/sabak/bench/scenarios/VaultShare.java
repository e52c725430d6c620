package org.sabak.bench.scenarios;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import org.sabak.bench.contestants.Ours;
import org.sabak.bench.house.House;
import org.sabak.bench.load.Contest;
import org.sabak.bench.load.Load;
import org.sabak.bench.load.Sample;
import org.sabak.bench.load.Spread;
import org.sabak.bench.report.Results;
import org.sabak.vault.Vault;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * How much of a lone command's time goes by until the names are on disk. No contestant: here, and only here, the vault is
 * watched by a stopwatch around it. With one client nothing else overlaps, so the share is honest.
 */
public final class VaultShare implements Scenario {

    private final LongAdder nanos = new LongAdder();

    @Override
    public String name() {
        return "vault";
    }

    @Override
    public void run(Setting setting, Results results) {
        try (var house = House.open(setting.folder().resolve("data"),
                context -> context.getBeanFactory().addBeanPostProcessor(stopwatch())); var ours = new Ours(house)) {
            var contest = new Contest().enter(ours, new Load("spread-1", 1, Load.Spots.SPREAD));
            contest.run(setting.warmUp(), setting.window(), 1);
            nanos.reset();
            contest.run(Duration.ZERO, setting.window(), 1);
            var sample = contest.samples().get("ours spread-1").getLast();
            results.absolute("the vault's share of a lone command", Spread.of(nanos.sum() / total(sample)), "of its time");
        }
    }

    private static double total(Sample sample) {
        return Arrays.stream(sample.latencies()).sum();
    }

    private BeanPostProcessor stopwatch() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof Vault vault ? timed(vault) : bean;
            }
        };
    }

    private Vault timed(Vault vault) {
        return (Vault) Proxy.newProxyInstance(Vault.class.getClassLoader(), new Class<?>[] {Vault.class}, (proxy, method, values) -> {
            long before = System.nanoTime();
            try {
                var answer = method.invoke(vault, values);
                if (!method.getName().startsWith("keep")) return answer;
                if (answer instanceof CompletableFuture<?> later) return later.whenComplete((done, failed) -> stop(before));
                stop(before);
                return answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private void stop(long before) {
        nanos.add(System.nanoTime() - before);
    }
}
