using CareCircuits.Admin.Studio.Inputs;

namespace CareCircuits.Admin.Studio.Rehearsing.Writing;

/// <summary>A search that someone answers.</summary>
public sealed partial class AnswerAct
{
    private IReadOnlyList<Choosable> Replies => [new("accepted", Say["Rehearse.SaysYes"]), new("declined", Say["Rehearse.SaysNo"])];

    private StepName Step => StepIn("answer");
}
