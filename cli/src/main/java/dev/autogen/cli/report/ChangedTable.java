package dev.autogen.cli.report;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AddColumn;
import dev.autogen.runtime.operation.AddConstraint;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.CreateIndex;
import dev.autogen.runtime.operation.CreateTable;
import dev.autogen.runtime.operation.DropColumn;
import dev.autogen.runtime.operation.DropConstraint;
import dev.autogen.runtime.operation.DropIndex;
import dev.autogen.runtime.operation.DropTable;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.operation.RenameColumn;
import dev.autogen.runtime.operation.RenameConstraint;
import dev.autogen.runtime.operation.RenameTable;
import dev.autogen.runtime.operation.SetComment;
import dev.autogen.runtime.operation.SetLogged;
import dev.autogen.runtime.operation.ValidateConstraint;
import java.util.Optional;

/** Which table a difference is about. */
final class ChangedTable {

    private ChangedTable() {}

    static Optional<QualifiedName> of(Operation operation) {
        if (operation instanceof AlterColumn alter) {
            return Optional.of(alter.table());
        } else if (operation instanceof AddColumn add) {
            return Optional.of(add.table());
        } else if (operation instanceof DropColumn drop) {
            return Optional.of(drop.table());
        } else if (operation instanceof RenameColumn rename) {
            return Optional.of(rename.table());
        } else if (operation instanceof CreateIndex create) {
            return Optional.of(create.table());
        } else if (operation instanceof DropIndex drop) {
            return drop.was().map(CreateIndex::table);
        } else if (operation instanceof CreateTable create) {
            return Optional.of(create.table().name());
        } else if (operation instanceof DropTable drop) {
            return Optional.of(drop.name());
        } else if (operation instanceof RenameTable rename) {
            return Optional.of(rename.table());
        } else if (operation instanceof SetLogged logged) {
            return Optional.of(logged.table());
        } else if (operation instanceof SetComment comment
                && comment.target().constraint().isPresent()) {
            return Optional.of(comment.target().name());
        }
        return ofConstraint(operation);
    }

    private static Optional<QualifiedName> ofConstraint(Operation operation) {
        if (operation instanceof AddConstraint add) {
            return Optional.of(add.table());
        } else if (operation instanceof DropConstraint drop) {
            return Optional.of(drop.table());
        } else if (operation instanceof RenameConstraint rename) {
            return Optional.of(rename.table());
        }
        return operation instanceof ValidateConstraint validate ? Optional.of(validate.table()) : Optional.empty();
    }
}
