using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Comparison;

/// <summary>What can be said of a step.</summary>
internal static class StepFacets
{
    public static Part Of(string workflow, string region, StepDefinition step)
    {
        var part = new Part(ChangeKind.Step, workflow, step.Id, NameOf(step));
        var facets = part.Facets
            .Say("in", ChangeKind.Step, region)
            .Words("title", step.Title)
            .Words("note", step.Note)
            .Ways("on", step.On, ChangeKind.Event);
        _ = step switch
        {
            TaskStep task => TaskFacets.Say(task, facets),
            DecideStep decide => Decide(decide, facets),
            ReferStep refer => Refer(refer, facets),
            AssignStep assign => Assign(assign, facets),
            ShareStep share => Share(share, facets),
            WaitStep wait => facets.Ways("event", wait.Events, ChangeKind.Event).Time("until", wait.Until).Way("timeout", wait.Timeout),
            NotifyStep notify => Notify(notify, facets),
            SetStep set => Each(facets, "set", set.Values).Way("next", set.Next),
            RaiseStep raise => Each(facets.Say("raise", ChangeKind.Event, raise.Event), "with", raise.Data).Way("next", raise.Next),
            RunStep run => Run(run, facets),
            ParallelStep parallel => Parallel(parallel, facets),
            EndStep end => facets.Say("result", ChangeKind.Step, end.Result),
            _ => facets,
        };
        return part;
    }

    /// <summary>The kind of the step, as it is written.</summary>
    public static string NameOf(StepDefinition step) => step.GetType().Name[..^"Step".Length].ToLowerInvariant();

    private static FacetList Decide(DecideStep decide, FacetList facets)
    {
        facets.Say("rules", ChangeKind.Rule, decide.Rules).Ways("outcome", decide.Outcomes)
            .Way("otherwise", decide.Otherwise).Way("unknown", decide.Unknown);
        var names = new List<string>();
        foreach (var condition in decide.When ?? [])
        {
            // The same condition a second time is another one, which never gets its turn.
            var name = Texts.WithoutWhiteSpace(condition.If);
            while (names.Contains(name))
                name += "'";
            names.Add(name);
            facets.Say($"when {condition.If}", ChangeKind.Target, $"-> {condition.Next}", presence: ChangeKind.Rule, key: $"when {name}");
        }

        return facets.InOrder("when", ChangeKind.Rule, names);
    }

    private static FacetList Refer(ReferStep refer, FacetList facets) => facets
        .Say("role", ChangeKind.Role, refer.Role).Say("purpose", ChangeKind.Consent, refer.Purpose)
        .Say("services", ChangeKind.Rule, refer.Services).Words("need", refer.Need)
        .Expression("priority", ChangeKind.Rule, refer.Priority).Say("offer", ChangeKind.Step, EnumNames.NameOf(refer.Offer))
        .Time("answer within", refer.AnswerWithin).Time("until", refer.Until)
        .Say("into", ChangeKind.Data, refer.Into).Ways("outcome", refer.Outcomes);

    private static FacetList Assign(AssignStep assign, FacetList facets) => facets
        .Say("role", ChangeKind.Role, assign.Role).Say("candidates", ChangeKind.Rule, assign.Candidates)
        .Time("answer within", assign.AnswerWithin).Time("until", assign.Until)
        .Say("into", ChangeKind.Data, assign.Into).Ways("outcome", assign.Outcomes);

    private static FacetList Share(ShareStep share, FacetList facets) => facets
        .Say("with", ChangeKind.Role, share.With).Say("purpose", ChangeKind.Consent, share.Purpose)
        .Each("content", ChangeKind.Consent, share.Content).Say("feedback to", ChangeKind.Role, share.Feedback)
        .Ways("outcome", share.Outcomes);

    private static FacetList Notify(NotifyStep notify, FacetList facets) => facets
        .Say("to", ChangeKind.Role, notify.To).Words("message", notify.Message)
        .Say("channel", ChangeKind.Step, EnumNames.NameOf(notify.Channel)).Way("next", notify.Next);

    private static FacetList Run(RunStep run, FacetList facets) =>
        Each(facets.Say("run", ChangeKind.Step, run.Workflow).Say("wait", ChangeKind.Step, run.Wait), "with", run.Data)
            .Ways("outcome", run.Outcomes).Way("next", run.Next);

    private static FacetList Parallel(ParallelStep parallel, FacetList facets)
    {
        facets.Say("complete", ChangeKind.Step, EnumNames.NameOf(parallel.Complete)).Way("next", parallel.Next);
        foreach (var branch in parallel.Branches)
            facets.Say($"branch {branch.Id} starts", ChangeKind.Target, $"-> {branch.Start}", presence: ChangeKind.Step);
        return facets;
    }

    private static FacetList Each(FacetList facets, string label, IReadOnlyDictionary<string, string> expressions)
    {
        foreach (var (name, expression) in expressions)
            facets.Say($"{label} {name} =", ChangeKind.Data, expression, Texts.WithoutWhiteSpace(expression));
        return facets;
    }
}
