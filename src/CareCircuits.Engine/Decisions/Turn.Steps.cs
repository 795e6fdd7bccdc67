using System.Globalization;
using System.Diagnostics;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Explaining;
using CareCircuits.Engine.Flow;
using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;
using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Engine.Decisions;

/// <summary>What each kind of step does when it is entered.</summary>
internal sealed partial class Turn
{
    /// <summary>Does what the step says; the way on, or null where it waits or stands still.</summary>
    private Way? Perform(Here here, StepPlan plan) => plan.Definition switch
    {
        TaskStep task => EnterTask(here, task),
        DecideStep { When: { } conditions } decide => DecideByConditions(here, plan, decide, conditions),
        DecideStep decide => DecideByRules(here, plan, decide),
        ReferStep refer => EnterRefer(here, plan, refer),
        AssignStep assign => EnterAssign(here, plan, assign),
        ShareStep share => Share(here, plan, share),
        WaitStep wait => EnterWait(here, wait),
        NotifyStep notify => Notify(here, plan, notify),
        SetStep set => Set(here, plan, set),
        RaiseStep raise => Raise(here, plan, raise),
        RunStep run => Run(here, plan, run),
        ParallelStep parallel => EnterBranches(here, parallel),
        _ => throw new UnreachableException(),
    };

    private Way? EnterWait(Here here, WaitStep step)
    {
        Timer? until = null;
        if (step.Until is { } limit)
        {
            if (MomentOf(limit, here.Instance) is not { } moment)
                return Stuck(here, IncidentCodes.TimeUnknown, $"{limit.From} has no value to count from.");
            until = new Timer(TimerKind.Until, 0, moment);
        }

        here.Instance.Add(new Stay.Waiting(here.Entry, here.Step, now, here.Region) { Timers = until is { } timer ? [timer] : [] });
        return null;
    }

    private Way? DecideByRules(Here here, StepPlan plan, DecideStep step)
    {
        if (step.Rules is null || circuit.RuleSets.GetValueOrDefault(step.Rules) is not { } rules)
            return Stuck(here, IncidentCodes.RulesUnknown, $"There is no rule set {step.Rules}.");

        var sheet = SheetOf(here.Instance);
        var evaluation = rules.Evaluate(sheet);
        reasons?.Add(new ExplainedStep.ByRules(here.Instance.Number, here.Instance.Workflow, here.Entry, here.Step, rules.Explain(sheet)));
        Note(new Happening.Decided(here.Entry, here.Step, rules.Id, evaluation.Verdict, evaluation.Outcome));
        return evaluation.Verdict switch
        {
            Verdict.Hit => WayOr(here, plan, WayKind.Outcome, evaluation.Outcome ?? "", IncidentCodes.OutcomeUnmapped, $"The outcome {evaluation.Outcome} leads nowhere."),
            Verdict.None => WayOr(here, plan, WayKind.Otherwise, "", IncidentCodes.OtherwiseUnmapped, "No rule held, and nothing is said for that."),
            Verdict.Unknown => WayOr(here, plan, WayKind.Unknown, "", IncidentCodes.UnknownUnmapped, "A fact that would decide is not known."),
            Verdict.Error => Failed(here, evaluation.Error),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>The first condition that holds; one that is unknown before it counts only where it would have led elsewhere.</summary>
    private Way? DecideByConditions(Here here, StepPlan plan, DecideStep step, IReadOnlyList<WhenDefinition> conditions)
    {
        var sheet = SheetOf(here.Instance);
        var unknown = new HashSet<string>();
        var looked = Looked(here);
        for (var index = 0; index < conditions.Count; index++)
        {
            if (here.Instance.Plan.Expression(conditions[index].If) is not { } condition)
                return Stuck(here, IncidentCodes.ExpressionUnreadable, conditions[index].If);

            var result = condition.Evaluate(sheet);
            looked?.Add(new ExplainedCondition(conditions[index].Next, condition.Explain(sheet)));
            if (result.State == ResultState.Error)
                return Failed(here, result.Error);
            if (result.State == ResultState.Unknown)
                unknown.Add(conditions[index].Next);
            else if (result.Value is true)
                return Conclude(unknown.All(target => target == conditions[index].Next) ? Verdict.Hit : Verdict.Unknown, index);
        }

        return Conclude(unknown.Count > 0 ? Verdict.Unknown : Verdict.None, null);

        Way? Conclude(Verdict verdict, int? index)
        {
            Note(new Happening.Decided(here.Entry, here.Step, null, verdict, verdict == Verdict.Hit ? conditions[index!.Value].Next : null));
            return verdict switch
            {
                Verdict.Hit => plan.Way(WayKind.When, index!.Value.ToString(CultureInfo.InvariantCulture)),
                Verdict.Unknown => WayOr(here, plan, WayKind.Unknown, "", IncidentCodes.UnknownUnmapped, "A fact that would decide is not known."),
                _ => WayOr(here, plan, WayKind.Otherwise, "", IncidentCodes.OtherwiseUnmapped, "No condition held, and nothing is said for that."),
            };
        }
    }

    /// <summary>Where the conditions of a decision are noted, for whoever asks why.</summary>
    private List<ExplainedCondition>? Looked(Here here)
    {
        if (reasons is null)
            return null;
        List<ExplainedCondition> looked = [];
        reasons.Add(new ExplainedStep.ByConditions(here.Instance.Number, here.Instance.Workflow, here.Entry, here.Step, looked));
        return looked;
    }

    private Way? Set(Here here, StepPlan plan, SetStep step)
    {
        if (Computed(here, step.Values) is not { } values)
            return null;

        foreach (var (target, value) in values)
        {
            var name = DataReference.NameOf(target) ?? target;
            if (Fill(here.Instance, name, value) is { } problem)
                return Stuck(here, IncidentCodes.DataInvalid, problem);
        }

        return plan.Way(WayKind.Next);
    }

    private Way? Raise(Here here, StepPlan plan, RaiseStep step)
    {
        if (Computed(here, step.Data) is not { } values)
            return null;

        if (Admit(step.Event, values) is { } refusal and not Refusal.ConsentNotHeld)
            return Stuck(here, refusal.Code, Told(refusal));
        return plan.Way(WayKind.Next);
    }

    private Way? Run(Here here, StepPlan plan, RunStep step)
    {
        if (circuit.Workflows.GetValueOrDefault(step.Workflow) is not { } workflow)
            return Stuck(here, IncidentCodes.WorkflowUnknown, $"There is no workflow {step.Workflow}.");
        if (Computed(here, step.Data) is not { } values)
            return null;

        var running = workflow.Definition.Once
            ? instances.Find(instance => instance.IsRunning && instance.Workflow == step.Workflow)
            : null;
        var data = DataFacts.Empty;
        if (running is null && Filled(workflow, values, out data) is { } faults)
            return Stuck(here, IncidentCodes.DataInvalid, Told(new Refusal.DataInvalid(faults)));

        // Waiting before starting: a child that ends at once must find its parent waiting.
        if (step.Wait)
            here.Instance.Add(new Stay.Running(here.Entry, here.Step, now, here.Region, running?.Number ?? enrolment.LastInstance + 1));
        if (running is null)
            Start(workflow, data);
        return step.Wait ? null : plan.Way(WayKind.Next);
    }

    /// <summary>The values of <paramref name="expressions"/>, an unknown one as none; null where one cannot be computed, and then the step stands still.</summary>
    private Dictionary<string, object?>? Computed(Here here, IReadOnlyDictionary<string, string> expressions)
    {
        var sheet = SheetOf(here.Instance);
        var values = new Dictionary<string, object?>(expressions.Count);
        foreach (var (name, text) in expressions)
        {
            var result = here.Instance.Plan.Expression(text)?.Evaluate(sheet);
            if (result is null or { State: ResultState.Error })
            {
                Failed(here, result?.Error ?? text);
                return null;
            }

            values[name] = result.Value.State == ResultState.Known ? result.Value.Value : null;
        }

        return values;
    }

    private Way? Failed(Here here, string? error) =>
        Stuck(here, Failures.IsMissingFact(error) ? IncidentCodes.FactMissing : IncidentCodes.RulesError, error ?? "");

    private Way? WayOr(Here here, StepPlan plan, WayKind kind, string name, string code, string detail) =>
        plan.Way(kind, name) ?? Stuck(here, code, detail);

    private Way? Stuck(Here here, string code, string detail)
    {
        Stick(here, code, detail);
        return null;
    }
}
