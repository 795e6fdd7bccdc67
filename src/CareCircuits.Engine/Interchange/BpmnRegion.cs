using System.Xml.Linq;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;
using CareCircuits.Rules.Data;

namespace CareCircuits.Engine.Interchange;

/// <summary>Turns a region, a workflow or a branch, into shapes and arrows of BPMN.</summary>
internal sealed class BpmnRegion
{
    private readonly BpmnWords words;
    private readonly string prefix;
    private readonly bool isInner;
    private readonly HashSet<string> steps;
    private readonly BpmnScope scope = new();

    private BpmnRegion(IRegion region, BpmnWords words, string prefix, bool isInner)
    {
        (this.words, this.prefix, this.isInner) = (words, prefix, isInner);
        steps = [.. region.Steps.Select(step => step.Id)];
    }

    /// <summary>The shapes and arrows of a region that <paramref name="start"/> begins.</summary>
    public static BpmnScope Of(IRegion region, BpmnNode start, BpmnWords words, string prefix, bool isInner)
    {
        var made = new BpmnRegion(region, words, prefix, isInner);
        made.scope.Add(start);
        if (made.steps.Contains(region.Start))
            made.scope.Join(start.Id, made.IdOf(region.Start));
        foreach (var step in region.Steps)
            made.Add(step);
        made.scope.Merge();
        return made.scope;
    }

    private string IdOf(string step) => $"{prefix}_{step}";

    private void Add(StepDefinition step)
    {
        var ways = Ways.Of(step).Where(way => way.Target == Targets.Stop || steps.Contains(way.Target)).ToList();
        if (step is WaitStep wait)
        {
            Wait(wait, ways);
            return;
        }

        var onward = ways.Where(way => way.Kind is not (WayKind.On or WayKind.Overdue)).GroupBy(way => way.Target).ToList();
        var alone = step is DecideStep { When: not null } && onward.Count > 1;
        var node = scope.Add(new BpmnStep(words, IdOf(step.Id)).Of(step, alone, step is ParallelStep parallel ? Inside(parallel) : null));
        if (step is EndStep)
            return;
        Attach(step, node, ways, alone);
        var fork = node;
        if (onward.Count > 1 && !alone)
        {
            fork = scope.Add(new BpmnNode($"{node.Id}.fork", "exclusiveGateway", words.Title(step)));
            scope.Join(node.Id, fork.Id);
        }

        foreach (var group in onward)
        {
            List<Way> together = [.. group];
            var isDefault = together.Exists(way => way.Kind == WayKind.Otherwise);
            var label = onward.Count > 1 ? string.Join(" / ", together.Select(way => words.Label(step, way))) : "";
            var condition = onward.Count > 1 && !isDefault ? string.Join(" or ", together.Select(way => BpmnWords.Condition(step, way))) : null;
            scope.Join(fork.Id, Target(group.Key), label, condition, together, isDefault);
        }
    }

    // A wait: what comes first decides. What the step handles beside it is one more thing that may come.
    private void Wait(WaitStep step, List<Way> ways)
    {
        var id = IdOf(step.Id);
        if (ways.Count != 1)
            scope.Add(new BpmnNode(id, "eventBasedGateway", words.Title(step)) { Documentation = words.Notes(step) });
        for (var number = 0; number < ways.Count; number++)
        {
            var way = ways[number];
            var caught = ways.Count == 1 ? id : $"{id}.{number + 1}";
            var about = way.Kind == WayKind.Timeout && step.Until is { } until
                ? BpmnTimes.Timer(caught + ".timer", until, Duration.Zero)
                : BpmnNames.Message(caught + ".message", way.Name);
            scope.Add(new BpmnNode(caught, "intermediateCatchEvent", way.Kind == WayKind.Timeout && step.Until is { } limit ? BpmnTimes.Say(limit) : words.Event(way.Name)) { Content = [about] });
            if (caught != id)
                scope.Join(id, caught, ways: [way]);
            scope.Join(caught, Target(way.Target), ways: [way]);
        }
    }

    private void Attach(StepDefinition step, BpmnNode node, List<Way> ways, bool alone)
    {
        // A gateway takes no time: nothing can come up meanwhile.
        if (alone || node.IsEvent)
            return;
        foreach (var way in ways.Where(way => way.Kind == WayKind.On))
            Boundary(node, $"{node.Id}.on.{way.Name}", words.Event(way.Name), [BpmnNames.Message($"{node.Id}.on.{way.Name}.message", way.Name)], Target(way.Target), [way], interrupts: true);
        if (step is TaskStep { Due: { } due, Overdue: { } overdue })
        {
            var (id, next) = (node.Id + ".overdue", ways.Find(way => way.Kind == WayKind.Overdue));
            var told = next is not null ? Target(next.Target)
                : scope.Add(new BpmnNode(id + ".told", "endEvent", words.Told(overdue.Escalate)) { Content = [new XElement(BpmnNames.Model + "messageEventDefinition", new XAttribute("id", id + ".told.message"))] }).Id;
            Boundary(node, id, BpmnWords.Overdue(due, overdue), [BpmnTimes.Timer(id + ".timer", due, overdue.After)], told, next is null ? [] : [next], interrupts: next is not null);
        }

        if (!isInner && step is ParallelStep inner && Stops(inner))
            Boundary(node, node.Id + ".stopped", BpmnWords.Stopped, [BpmnNames.Error(node.Id + ".stopped.error")], Target(Targets.Stop), [], interrupts: true);
    }

    private void Boundary(BpmnNode host, string id, string name, IReadOnlyList<XElement> about, string target, IReadOnlyList<Way> ways, bool interrupts)
    {
        scope.Add(new BpmnNode(id, "boundaryEvent", name)
        {
            Host = host, Content = about, Attributes = [("attachedToRef", host.Id), .. interrupts ? Array.Empty<(string, string)>() : [("cancelActivity", "false")]],
        });
        scope.Join(id, target, ways: ways);
    }

    private string Target(string target)
    {
        if (target != Targets.Stop || steps.Contains(target))
            return IdOf(target);
        var id = prefix + ".stopped";
        if (!scope.Nodes.Exists(node => node.Id == id))
            scope.Add(new BpmnNode(id, "endEvent", BpmnWords.Stopped) { Content = [isInner ? BpmnNames.Error(id + ".error") : Terminate(id)] });
        return id;
    }

    private static XElement Terminate(string id) => new(BpmnNames.Model + "terminateEventDefinition", new XAttribute("id", id + ".terminate"));

    private static bool Stops(ParallelStep parallel) => parallel.Branches.Any(branch => branch.Steps.Any(step =>
        Ways.Of(step).Any(way => way.Target == Targets.Stop) || (step is ParallelStep deeper && Stops(deeper))));

    private BpmnScope Inside(ParallelStep parallel)
    {
        var (id, inside) = (IdOf(parallel.Id), new BpmnScope());
        var start = inside.Add(new BpmnNode(id + ".start", "startEvent", words.Title(parallel)));
        var any = parallel.Complete == Completion.Any;
        var end = inside.Add(new BpmnNode(id + ".end", "endEvent", words.Title(parallel)) { Content = any && parallel.Branches.Count > 1 ? [Terminate(id)] : [] });
        var (fork, join) = (start, end);
        if (parallel.Branches.Count > 1)
        {
            fork = inside.Add(new BpmnNode(id + ".split", "parallelGateway", ""));
            inside.Join(start.Id, fork.Id);
            join = inside.Add(new BpmnNode(id + ".join", any ? "exclusiveGateway" : "parallelGateway", ""));
            inside.Join(join.Id, end.Id);
        }

        foreach (var branch in parallel.Branches)
        {
            var own = $"{id}_{branch.Id}";
            var begin = new BpmnNode(own + ".start", "startEvent", branch.Id);
            var node = inside.Add(new BpmnNode(own, "subProcess", branch.Id) { Inside = Of(branch, begin, words, own, isInner: true) });
            inside.Join(fork.Id, node.Id);
            inside.Join(node.Id, join.Id);
        }

        return inside;
    }
}
