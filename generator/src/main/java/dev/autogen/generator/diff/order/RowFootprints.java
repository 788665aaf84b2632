package dev.autogen.generator.diff.order;

import dev.autogen.runtime.operation.Backfill;
import dev.autogen.runtime.operation.Decision;
import dev.autogen.runtime.operation.ExecuteSql;
import dev.autogen.runtime.operation.FillColumn;
import dev.autogen.runtime.operation.OperationVisitor;
import dev.autogen.runtime.operation.ReplaceValue;
import dev.autogen.runtime.operation.WriteRows;

/** The operations that make and remove nothing; whoever puts one into a migration says where it stands. */
abstract class RowFootprints implements OperationVisitor<Footprint> {

    final Footprint footprint = new Footprint();

    @Override
    public Footprint visit(Backfill operation) {
        return footprint;
    }

    @Override
    public Footprint visit(Decision operation) {
        return footprint;
    }

    @Override
    public Footprint visit(ExecuteSql operation) {
        return footprint;
    }

    @Override
    public Footprint visit(FillColumn operation) {
        return footprint;
    }

    @Override
    public Footprint visit(WriteRows operation) {
        return footprint;
    }

    @Override
    public Footprint visit(ReplaceValue operation) {
        return footprint;
    }
}
