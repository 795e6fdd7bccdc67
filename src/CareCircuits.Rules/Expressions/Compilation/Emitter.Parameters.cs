using System.Linq.Expressions;
using Linq = System.Linq.Expressions.Expression;

namespace CareCircuits.Rules.Expressions;

/// <content>
/// Parameters: written once as a subroutine, however often they are used. Whoever needs one first leaves a number to return to.
/// </content>
internal sealed partial class Emitter
{
    private const int NotYet = 0;
    private const int HasValue = 1;
    private const int HasNone = 2;

    private readonly SortedDictionary<int, Subroutine> subroutines = [];

    private sealed record Subroutine(Parameter Parameter, ParameterExpression State, ParameterExpression Value, ParameterExpression ReturnTo)
    {
        public LabelTarget Entry { get; } = Linq.Label();

        public List<LabelTarget> Returns { get; } = [];
    }

    private void EmitParameter(Parameter parameter, ParameterExpression target, LabelTarget unknown)
    {
        if (!subroutines.TryGetValue(parameter.Slot, out var routine))
        {
            routine = new Subroutine(parameter, Local(typeof(int)), Local(ClrTypes.Of(parameter.Term.Type)), Local(typeof(int)));
            subroutines.Add(parameter.Slot, routine);
        }

        var back = Label();
        Add(Linq.IfThen(
            Linq.Equal(routine.State, Linq.Constant(NotYet)),
            Linq.Block(Linq.Assign(routine.ReturnTo, Linq.Constant(routine.Returns.Count)), Jump(routine.Entry))));
        routine.Returns.Add(back);
        Mark(back);
        If(Linq.Equal(routine.State, Linq.Constant(HasNone)), unknown);
        Add(Linq.Assign(target, routine.Value));
    }

    // A parameter uses only those before it, so the last one first: then all who return are known.
    private void EmitParameters()
    {
        Goto(end);
        while (subroutines.Count > 0)
        {
            var (slot, routine) = subroutines.Last();
            subroutines.Remove(slot);
            EmitSubroutine(routine);
        }
    }

    private void EmitSubroutine(Subroutine routine)
    {
        var (unknown, done) = (Label(), Label());
        Mark(routine.Entry);
        Charge(routine.Parameter.Term.Weight);
        Emit(routine.Parameter.Term, routine.Value, unknown);
        Add(Linq.Assign(routine.State, Linq.Constant(HasValue)));
        Goto(done);
        Mark(unknown);
        Add(Linq.Assign(routine.State, Linq.Constant(HasNone)));
        Mark(done);
        Add(Linq.Switch(routine.ReturnTo, [.. routine.Returns.Select((back, number) => Linq.SwitchCase(Jump(back), Linq.Constant(number)))]));
        Goto(end);
    }
}
