package dev.autogen.spring.probe;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** The creation of a persistence unit up to the point where Hibernate would boot. */
final class UnitCapture {

    private final DefaultListableBeanFactory beans;
    private final List<String> notes;

    UnitCapture(DefaultListableBeanFactory beans, List<String> notes) {
        this.beans = beans;
        this.notes = notes;
    }

    /** Creates it; customizers that need beans of the running application are left out, with a note. */
    UnitCaptured of(String factory) {
        while (true) {
            try {
                beans.getBean(factory);
                throw new IllegalStateException("the bean \"" + factory + "\" did not ask for a persistence provider");
            } catch (RuntimeException e) {
                Optional<UnitCaptured> captured = Failures.find(e, UnitCaptured.class);
                if (captured.isPresent()) {
                    return captured.get();
                }
                String customizer = refusedCustomizer(e).orElseThrow(() -> e);
                notes.add("the customizer \"" + customizer + "\" was not called: "
                        + Failures.text(e).replaceFirst("^NotStarted: ", ""));
                beans.removeBeanDefinition(customizer);
            }
        }
    }

    private Optional<String> refusedCustomizer(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof BeanCreationException creation && creation.getBeanName() != null) {
                String name = creation.getBeanName();
                Class<?> type = beans.containsBeanDefinition(name) ? beans.getType(name, false) : null;
                if (type != null && Customizers.isOne(type)) {
                    return Optional.of(name);
                }
            }
        }
        return Optional.empty();
    }
}
