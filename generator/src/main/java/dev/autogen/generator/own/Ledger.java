package dev.autogen.generator.own;

import dev.autogen.runtime.operation.AddColumn;
import dev.autogen.runtime.operation.AddConstraint;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.AlterSequence;
import dev.autogen.runtime.operation.CreateEnum;
import dev.autogen.runtime.operation.CreateIndex;
import dev.autogen.runtime.operation.CreateSchema;
import dev.autogen.runtime.operation.CreateSequence;
import dev.autogen.runtime.operation.CreateTable;
import dev.autogen.runtime.operation.DropColumn;
import dev.autogen.runtime.operation.DropConstraint;
import dev.autogen.runtime.operation.DropEnum;
import dev.autogen.runtime.operation.DropIndex;
import dev.autogen.runtime.operation.DropSchema;
import dev.autogen.runtime.operation.DropSequence;
import dev.autogen.runtime.operation.DropTable;
import dev.autogen.runtime.operation.ExecuteSql;
import dev.autogen.runtime.operation.OperationVisitor;
import dev.autogen.runtime.operation.RenameColumn;
import dev.autogen.runtime.operation.RenameConstraint;
import dev.autogen.runtime.operation.RenameIndex;
import dev.autogen.runtime.operation.RenameTable;
import dev.autogen.runtime.operation.SetComment;
import dev.autogen.runtime.schema.QualifiedName;
import java.util.HashSet;
import java.util.Set;

/** The names of what a run of operations made and did not drop again. Parts of a table belong to their table. */
final class Ledger implements OperationVisitor<Boolean> {

    private final Set<String> schemas = new HashSet<>();
    private final Set<QualifiedName> enums = new HashSet<>();
    private final Set<QualifiedName> sequences = new HashSet<>();
    private final Set<QualifiedName> tables = new HashSet<>();

    Ownership toOwnership() {
        return new Ownership(Set.copyOf(schemas), Set.copyOf(enums), Set.copyOf(sequences), Set.copyOf(tables));
    }

    @Override
    public Boolean visit(CreateSchema operation) {
        return schemas.add(operation.name());
    }

    @Override
    public Boolean visit(DropSchema operation) {
        return schemas.remove(operation.name());
    }

    @Override
    public Boolean visit(CreateEnum operation) {
        return enums.add(operation.type().name());
    }

    @Override
    public Boolean visit(DropEnum operation) {
        return enums.remove(operation.name());
    }

    @Override
    public Boolean visit(CreateSequence operation) {
        return sequences.add(operation.sequence().name());
    }

    @Override
    public Boolean visit(DropSequence operation) {
        return sequences.remove(operation.name());
    }

    @Override
    public Boolean visit(CreateTable operation) {
        return tables.add(operation.table().name());
    }

    @Override
    public Boolean visit(DropTable operation) {
        return tables.remove(operation.name());
    }

    @Override
    public Boolean visit(RenameTable operation) {
        return tables.remove(operation.table()) && tables.add(operation.table().sibling(operation.newName()));
    }

    @Override
    public Boolean visit(AlterSequence operation) {
        return false;
    }

    @Override
    public Boolean visit(AddColumn operation) {
        return false;
    }

    @Override
    public Boolean visit(DropColumn operation) {
        return false;
    }

    @Override
    public Boolean visit(RenameColumn operation) {
        return false;
    }

    @Override
    public Boolean visit(AlterColumn operation) {
        return false;
    }

    @Override
    public Boolean visit(AddConstraint operation) {
        return false;
    }

    @Override
    public Boolean visit(DropConstraint operation) {
        return false;
    }

    @Override
    public Boolean visit(RenameConstraint operation) {
        return false;
    }

    @Override
    public Boolean visit(CreateIndex operation) {
        return false;
    }

    @Override
    public Boolean visit(DropIndex operation) {
        return false;
    }

    @Override
    public Boolean visit(RenameIndex operation) {
        return false;
    }

    @Override
    public Boolean visit(SetComment operation) {
        return false;
    }

    @Override
    public Boolean visit(ExecuteSql operation) {
        return false;
    }
}
