package dev.autogen.generator.diff.order;

import dev.autogen.generator.diff.order.Footprint.Kind;
import dev.autogen.generator.diff.order.Footprint.Part;
import dev.autogen.generator.diff.order.Footprints.Stage;
import dev.autogen.generator.naming.NameBook;
import dev.autogen.runtime.change.CommentTarget;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AddColumn;
import dev.autogen.runtime.operation.AddConstraint;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.AlterComposite;
import dev.autogen.runtime.operation.AlterEnum;
import dev.autogen.runtime.operation.AlterSequence;
import dev.autogen.runtime.operation.CreateComposite;
import dev.autogen.runtime.operation.CreateEnum;
import dev.autogen.runtime.operation.CreateIndex;
import dev.autogen.runtime.operation.CreateSchema;
import dev.autogen.runtime.operation.CreateSequence;
import dev.autogen.runtime.operation.CreateTable;
import dev.autogen.runtime.operation.CreateView;
import dev.autogen.runtime.operation.DropColumn;
import dev.autogen.runtime.operation.DropComposite;
import dev.autogen.runtime.operation.DropConstraint;
import dev.autogen.runtime.operation.DropEnum;
import dev.autogen.runtime.operation.DropIndex;
import dev.autogen.runtime.operation.DropSchema;
import dev.autogen.runtime.operation.DropSequence;
import dev.autogen.runtime.operation.DropTable;
import dev.autogen.runtime.operation.DropView;
import dev.autogen.runtime.operation.InvalidateConstraint;
import dev.autogen.runtime.operation.RenameColumn;
import dev.autogen.runtime.operation.RenameConstraint;
import dev.autogen.runtime.operation.RenameIndex;
import dev.autogen.runtime.operation.RenameSequence;
import dev.autogen.runtime.operation.RenameTable;
import dev.autogen.runtime.operation.SetComment;
import dev.autogen.runtime.operation.SetLogged;
import dev.autogen.runtime.operation.ValidateConstraint;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.PrimaryKey;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Sequence;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.schema.View;
import dev.autogen.runtime.type.CompositeType;
import java.util.Optional;

/** Finds the footprint of each kind of operation. What removes is what creates with the parts swapped. */
final class FootprintVisitor extends RowFootprints {

    private final Schema start;
    private boolean backwards;

    /**
     * Makes a visitor.
     *
     * @param start what is there before the operations, as far as it is known
     */
    FootprintVisitor(Schema start) {
        this.start = start;
    }

    private Part taking() {
        return backwards ? Part.FREES : Part.TAKES;
    }

    private Part making() {
        return backwards ? Part.REMOVES : Part.MAKES;
    }

    private Part using() {
        return backwards ? Part.RELEASES : Part.USES;
    }

    private FootprintVisitor backwards() {
        backwards = true;
        return this;
    }

    @Override
    public Footprint visit(CreateSchema create) {
        return footprint.with(making(), Kind.NAMESPACE, QualifiedName.of(create.name()));
    }

    @Override
    public Footprint visit(DropSchema drop) {
        return backwards().visit(new CreateSchema(drop.name()));
    }

    @Override
    public Footprint visit(CreateEnum create) {
        return type(create.type().name());
    }

    @Override
    public Footprint visit(DropEnum drop) {
        return backwards().type(drop.name());
    }

    private Footprint composite(CompositeType type) {
        type.attributes().forEach(a -> AlterationFootprint.type(footprint, a.type(), using()));
        relation(type.name());
        return type(type.name());
    }

    private Footprint type(QualifiedName name) {
        return footprint.in(name).with(making(), Kind.TYPE, name).with(taking(), Kind.TYPE, name, "name");
    }

    @Override
    public Footprint visit(AlterEnum alter) {
        return AlterationFootprint.of(alter, footprint, start);
    }

    @Override
    public Footprint visit(CreateComposite operation) {
        return composite(operation.type());
    }

    @Override
    public Footprint visit(DropComposite operation) {
        backwards();
        operation.was().ifPresent(this::composite);
        return type(operation.name());
    }

    @Override
    public Footprint visit(AlterComposite operation) {
        return AlterationFootprint.of(operation, footprint, start);
    }

    @Override
    public Footprint visit(CreateSequence create) {
        return sequence(create.sequence().name(), Optional.of(create.sequence()));
    }

    @Override
    public Footprint visit(DropSequence drop) {
        return backwards().sequence(drop.name(), drop.was());
    }

    private Footprint sequence(QualifiedName name, Optional<Sequence> definition) {
        definition.flatMap(Sequence::ownedBy).ifPresent(owner -> footprint
                .with(using(), Kind.TABLE, owner.table())
                .with(using(), Kind.COLUMN, owner.table(), owner.column()));
        // It has no row type, but PostgreSQL refuses the name of a type all the same.
        return relation(name).in(name).with(making(), Kind.SEQUENCE, name).with(taking(), Kind.TYPE, name, "name");
    }

    private Footprint relation(QualifiedName name) {
        return footprint.with(taking(), Kind.RELATION, name).with(making(), Kind.RELATION, name);
    }

    @Override
    public Footprint visit(AlterSequence alter) {
        return AlterationFootprint.of(alter, footprint);
    }

    @Override
    public Footprint visit(CreateTable create) {
        return table(create.table().name(), Optional.of(create.table()));
    }

    @Override
    public Footprint visit(DropTable drop) {
        return backwards().table(drop.name(), drop.was());
    }

    private Footprint table(QualifiedName name, Optional<Table> definition) {
        // A table has a row type of its name.
        relation(name).in(name).with(making(), Kind.TABLE, name).with(taking(), Kind.TYPE, name, "name");
        definition.ifPresent(table -> {
            table.columns().forEach(column -> column(name, column));
            table.constraints().forEach(constraint -> constraint(name, constraint));
            table.indexes().forEach(index -> index(name, index));
        });
        return footprint;
    }

    @Override
    public Footprint visit(RenameTable rename) {
        return RenameFootprint.of(rename, footprint);
    }

    @Override
    public Footprint visit(SetLogged set) {
        backwards = !set.logged();
        // A logged table cannot refer to one that is not.
        start.tables().find(set.table()).stream()
                .flatMap(table -> table.constraintsOf(ForeignKey.class))
                .forEach(key -> footprint.with(using(), Kind.LOGGED, key.referencedTable()));
        return footprint.in(set.table()).touches(Kind.TABLE, set.table()).with(making(), Kind.LOGGED, set.table());
    }

    @Override
    public Footprint visit(CreateView create) {
        create.view().uses().keySet().forEach(used -> footprint.after(used, Stage.COMPLETE));
        return view(create.view().name(), Optional.of(create.view()));
    }

    @Override
    public Footprint visit(DropView drop) {
        drop.was().ifPresent(view -> view.uses().keySet().forEach(used -> footprint.before(used, Stage.CLEARED)));
        return backwards().view(drop.name(), drop.was());
    }

    private Footprint view(QualifiedName name, Optional<View> definition) {
        definition.ifPresent(
                view -> view.uses().keySet().forEach(used -> footprint.with(using(), Kind.RELATION, used)));
        return relation(name).in(name).with(taking(), Kind.TYPE, name, "name");
    }

    @Override
    public Footprint visit(AddColumn add) {
        column(add.table(), add.column());
        columnName(add.table(), add.column().name());
        return add.column().generated().isPresent()
                ? footprint.after(add.table(), Stage.CHANGED).before(add.table(), Stage.COMPLETE)
                : footprint.before(add.table(), Stage.CHANGED);
    }

    @Override
    public Footprint visit(DropColumn drop) {
        backwards();
        drop.was().ifPresent(column -> column(drop.table(), column));
        columnName(drop.table(), drop.column());
        return drop.was().flatMap(Column::generated).isPresent()
                ? footprint.after(drop.table(), Stage.CLEARED).before(drop.table(), Stage.PLAIN)
                : footprint.after(drop.table(), Stage.PLAIN);
    }

    private void columnName(QualifiedName table, String name) {
        footprint
                .in(table)
                .touches(Kind.TABLE, table)
                .with(taking(), Kind.COLUMN, table, name)
                .with(making(), Kind.COLUMN, table, name);
    }

    private void column(QualifiedName table, Column column) {
        AlterationFootprint.type(footprint, column.type(), using());
        if (backwards) {
            AlterationFootprint.form(footprint, column.type());
        }
        column.defaultValue().flatMap(SequenceDefault::of).ifPresent(s -> footprint.with(using(), Kind.SEQUENCE, s));
        column.identityDefinition()
                .ifPresent(i -> AlterationFootprint.identity(footprint, taking(), table, column.name()));
    }

    @Override
    public Footprint visit(RenameColumn rename) {
        return RenameFootprint.of(rename, footprint);
    }

    @Override
    public Footprint visit(AlterColumn alter) {
        return AlterationFootprint.of(alter, footprint);
    }

    @Override
    public Footprint visit(AddConstraint add) {
        constraint(add.table(), add.constraint()).in(add.table()).touches(Kind.TABLE, add.table());
        if (add.constraint() instanceof ForeignKey key) {
            footprint.after(key.referencedTable(), Stage.COMPLETE);
        }
        return footprint.after(add.table(), Stage.COMPLETE);
    }

    @Override
    public Footprint visit(DropConstraint drop) {
        backwards();
        drop.was().ifPresent(constraint -> constraint(drop.table(), constraint));
        if (drop.was().filter(ForeignKey.class::isInstance).isPresent()) {
            footprint.before(((ForeignKey) drop.was().orElseThrow()).referencedTable(), Stage.CLEARED);
        }
        return constraintName(drop.table(), drop.name())
                .in(drop.table())
                .touches(Kind.TABLE, drop.table())
                .before(drop.table(), Stage.CLEARED);
    }

    private Footprint constraint(QualifiedName table, Constraint constraint) {
        if (NameBook.hasIndex(constraint)) {
            relation(table.sibling(constraint.name().text()));
        }
        if (constraint instanceof PrimaryKey) {
            footprint.with(taking(), Kind.PRIMARY_KEY, table);
        }
        Key.of(table, constraint).ifPresent(key -> footprint.with(making(), key));
        if (constraint instanceof ForeignKey key && !key.referencedTable().equals(table)) {
            footprint
                    .with(using(), Kind.TABLE, key.referencedTable())
                    .with(using(), Key.referredTo(key))
                    .with(using(), Kind.LOGGED, key.referencedTable());
        } else if (constraint instanceof ForeignKey key) {
            footprint.with(using(), Key.referredTo(key));
        }
        return constraintName(table, constraint.name().text());
    }

    private Footprint constraintName(QualifiedName table, String name) {
        return footprint.with(taking(), Kind.CONSTRAINT, table, name).with(making(), Kind.CONSTRAINT, table, name);
    }

    @Override
    public Footprint visit(RenameConstraint rename) {
        return RenameFootprint.of(rename, footprint, start);
    }

    @Override
    public Footprint visit(ValidateConstraint validate) {
        return footprint
                .in(validate.table())
                .touches(Kind.TABLE, validate.table())
                .with(Part.USES, Kind.CONSTRAINT, validate.table(), validate.name())
                .after(validate.table(), Stage.COMPLETE);
    }

    @Override
    public Footprint visit(InvalidateConstraint invalidate) {
        String name = invalidate.constraint().name().text();
        return footprint
                .in(invalidate.table())
                .touches(Kind.TABLE, invalidate.table())
                .with(Part.RELEASES, Kind.CONSTRAINT, invalidate.table(), name)
                .before(invalidate.table(), Stage.CLEARED);
    }

    @Override
    public Footprint visit(CreateIndex create) {
        return index(create.table(), create.index())
                .in(create.table())
                .touches(Kind.TABLE, create.table())
                .after(create.table(), Stage.COMPLETE);
    }

    @Override
    public Footprint visit(DropIndex drop) {
        backwards();
        drop.was().ifPresent(create -> index(create.table(), create.index())
                .touches(Kind.TABLE, create.table())
                .before(create.table(), Stage.CLEARED));
        return relation(drop.name()).in(drop.name());
    }

    private Footprint index(QualifiedName table, Index index) {
        Key.of(table, index).ifPresent(key -> footprint.with(making(), key));
        return relation(table.sibling(index.name().text()));
    }

    @Override
    public Footprint visit(RenameSequence operation) {
        return footprint.in(operation.name()).touches(Kind.SEQUENCE, operation.name());
    }

    @Override
    public Footprint visit(RenameIndex rename) {
        return RenameFootprint.of(rename, footprint);
    }

    @Override
    public Footprint visit(SetComment set) {
        CommentTarget target = set.target();
        footprint.in(target.name());
        // A comment is of what has the name in the end.
        target.constraint().ifPresent(name -> footprint.with(Part.USES, Kind.CONSTRAINT, target.name(), name));
        Kind kind = target.kind() == CommentTarget.Kind.TYPE ? Kind.TYPE : Kind.RELATION;
        return footprint.with(Part.USES, kind, target.name());
    }
}
