namespace CareCircuits.Rules.Proofs;

/// <summary>A condition taken apart down to its atoms. What it can come to is told from what they can come to, after Kleene, in the order of evaluation.</summary>
internal abstract record Node
{
    /// <summary>What it can come to; <paramref name="atoms"/> has it for each atom.</summary>
    public abstract Answers Of(Answers[] atoms);

    /// <summary>The contrary of true and of false; the rest stays.</summary>
    protected static Answers Turned(Answers answers) =>
        (answers & (Answers.Unknown | Answers.Error))
        | ((answers & Answers.True) != Answers.None ? Answers.False : Answers.None)
        | ((answers & Answers.False) != Answers.None ? Answers.True : Answers.None);

    public sealed record Always(Answers Answer) : Node
    {
        public override Answers Of(Answers[] atoms) => Answer;
    }

    public sealed record Leaf(Atom Atom) : Node
    {
        public override Answers Of(Answers[] atoms) => atoms[Atom.Id];
    }

    public sealed record Not(Node Part) : Node
    {
        public override Answers Of(Answers[] atoms) => Turned(Part.Of(atoms));
    }

    /// <summary>All hold, or one does. An eager one goes on when it is decided, and can still fail.</summary>
    public sealed record Junction(bool All, bool Eager, Node[] Parts) : Node
    {
        public override Answers Of(Answers[] atoms)
        {
            // An "or" is an "and" of the opposites, turned. So far it is true or unknown (going), or it is decided (ended).
            var (going, ended) = (Answers.True, Answers.None);
            foreach (var part in Parts)
            {
                if (going == Answers.None && !(Eager && (ended & Answers.False) != Answers.None))
                    break;
                var answers = All ? part.Of(atoms) : Turned(part.Of(atoms));
                if (Eager && answers == Answers.Error)
                    ended = Answers.None;
                ended |= (answers & Answers.Error) | (going == Answers.None ? Answers.None : answers & Answers.False);
                going = ((answers & Answers.True) != Answers.None ? going : Answers.None)
                    | (going != Answers.None ? answers & Answers.Unknown : Answers.None);
            }

            var all = going | ended;
            return All ? all : Turned(all);
        }
    }

    public sealed record Choice(Node Condition, Node Then, Node Otherwise) : Node
    {
        public override Answers Of(Answers[] atoms)
        {
            var condition = Condition.Of(atoms);
            return (condition & (Answers.Unknown | Answers.Error))
                | ((condition & Answers.True) != Answers.None ? Then.Of(atoms) : Answers.None)
                | ((condition & Answers.False) != Answers.None ? Otherwise.Of(atoms) : Answers.None);
        }
    }

    public sealed record Known(Node Part, bool WantsValue) : Node
    {
        public override Answers Of(Answers[] atoms)
        {
            var answers = Part.Of(atoms);
            var asked = (answers & Answers.Error)
                | ((answers & (Answers.True | Answers.False)) != Answers.None ? Answers.True : Answers.None)
                | ((answers & Answers.Unknown) != Answers.None ? Answers.False : Answers.None);
            return WantsValue ? asked : Turned(asked);
        }
    }

    public sealed record Same(Node Left, Node Right) : Node
    {
        public override Answers Of(Answers[] atoms)
        {
            var (left, right) = (Left.Of(atoms), Right.Of(atoms));
            var (yes, no) = (left & right & (Answers.True | Answers.False), left & Turned(right) & (Answers.True | Answers.False));
            return ((left | right) & (Answers.Unknown | Answers.Error))
                | (yes != Answers.None ? Answers.True : Answers.None)
                | (no != Answers.None ? Answers.False : Answers.None);
        }
    }
}
