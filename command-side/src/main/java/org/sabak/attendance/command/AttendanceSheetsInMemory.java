package org.sabak.attendance.command;

import org.axonframework.modelling.command.Repository;
import org.sabak.log.decisions.Memory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A sheet is marked by many hands at the door at once: it stays in memory. */
@Configuration(proxyBeanMethods = false)
class AttendanceSheetsInMemory {

    @Bean
    Repository<AttendanceSheet> attendanceSheetRepository(Memory memory) {
        return memory.of(AttendanceSheet.class);
    }
}
