package io.dunnage.ledger;

import java.util.Map;
import org.hibernate.boot.registry.StandardServiceInitiator;
import org.hibernate.bytecode.internal.none.BytecodeProviderImpl;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.service.spi.ServiceRegistryImplementor;

/** Rows are plain objects without proxies: Hibernate need not load Byte Buddy, some 600 classes, to generate any. */
final class NothingGenerated implements StandardServiceInitiator<BytecodeProvider> {
    @Override
    public BytecodeProvider initiateService(Map<String, Object> settings, ServiceRegistryImplementor registry) {
        return new BytecodeProviderImpl();
    }

    @Override
    public Class<BytecodeProvider> getServiceInitiated() {
        return BytecodeProvider.class;
    }
}
