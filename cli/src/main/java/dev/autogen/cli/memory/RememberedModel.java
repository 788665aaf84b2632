package dev.autogen.cli.memory;

import dev.autogen.generator.entities.model.EntityModel;
import java.util.List;

/**
 * What reading the entities gave.
 *
 * @param model the model
 * @param leftovers the names of entity classes without a source
 */
public record RememberedModel(EntityModel model, List<String> leftovers) {

    public RememberedModel {
        leftovers = List.copyOf(leftovers);
    }
}
