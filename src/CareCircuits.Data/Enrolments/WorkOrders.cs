using CareCircuits.Care.Running;
using CareCircuits.Data.Keys;
using CareCircuits.Data.Model;
using CareCircuits.Data.Model.Rows;
using CareCircuits.Data.Statements;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Data.Enrolments;

/// <summary>Turns what follows from a decision into orders: due rows, tasks, questions, caseloads, incidents, messages.</summary>
internal sealed class WorkOrders(Tables tables, WorkStatements statements)
{
    public void Add(List<Order> orders, Keeping keeping, PersonKey key)
    {
        AddDues(orders, keeping);
        AddInstances(orders, keeping);
        AddTasks(orders, keeping);
        AddReferrals(orders, keeping, key);
        AddAssignments(orders, keeping);
        AddIncidents(orders, keeping, key);
        AddMessages(orders, keeping);
    }

    private void AddDues(List<Order> orders, Keeping keeping)
    {
        var (network, enrolment) = keeping.Before.Key;

        // A step that was left takes all its rows with it. A moment that was put off is removed and added again under the same key.
        var staying = keeping.Decision.After.Running.SelectMany(instance => instance.Stays).Select(stay => stay.Entry).ToHashSet();
        var removed = keeping.Changes.RemovedDues.ToLookup(due => staying.Contains(due.Entry));
        orders.AddRange(removed[false].Select(due => due.Entry).Distinct().Select(entry => statements.RemoveDuesOfEntry.With(network, enrolment, entry)));
        orders.AddRange(removed[true].Select(due => statements.RemoveDue.With(network, enrolment, due.Entry, due.Kind, due.Index)));

        foreach (var due in keeping.Changes.AddedDues)
        {
            var row = new StoredDue
            {
                Network = network,
                Enrolment = enrolment,
                Entry = due.Key.Entry,
                Kind = due.Key.Kind,
                Index = due.Key.Index,
                Urgency = due.Urgency,
                At = due.At,
            };
            orders.Add(new Order(statements.AddDue, tables.Due.ValuesOf(row)));
        }
    }

    private void AddInstances(List<Order> orders, Keeping keeping)
    {
        var (network, enrolment) = keeping.Before.Key;
        foreach (var instance in keeping.Changes.Instances)
        {
            var row = new StoredInstance
            {
                Network = network,
                Enrolment = enrolment,
                Number = instance.Number,
                Circuit = keeping.Before.Circuit,
                Version = keeping.Decision.After.Version,
                Workflow = instance.Workflow,
                Steps = string.Join(' ', instance.Steps),
                Urgency = instance.Urgency,
                Service = instance.Service,
                On = instance.On,
                StartedAt = instance.StartedAt,
                EndedAt = instance.Result is null ? null : keeping.Entry.At,
                Result = instance.Result,
            };
            orders.Add(new Order(statements.Move, tables.Instances.ValuesOf(row)));
        }
    }

    private void AddTasks(List<Order> orders, Keeping keeping)
    {
        var (network, enrolment) = keeping.Before.Key;
        foreach (var closed in keeping.Changes.ClosedTasks)
            orders.Add(statements.CloseTask.With(keeping.Entry.At, closed.Outcome, network, enrolment, closed.Entry));
        foreach (var task in keeping.Changes.OpenedTasks)
        {
            var row = new StoredTask
            {
                Network = network,
                Enrolment = enrolment,
                Entry = task.Entry,
                Instance = task.Instance,
                Workflow = task.Workflow,
                Step = task.Step,
                OwnerKind = task.Owner.Kind,
                OwnerId = task.Owner.Id,
                Since = task.Since,
                Due = task.Due,
            };
            orders.Add(new Order(statements.OpenTask, tables.Tasks.ValuesOf(row)));
        }
    }

    private void AddReferrals(List<Order> orders, Keeping keeping, PersonKey key)
    {
        var (network, enrolment) = keeping.Before.Key;
        foreach (var referral in keeping.Changes.Referrals)
        {
            var row = new StoredReferral
            {
                Network = network,
                Enrolment = enrolment,
                Entry = referral.Entry,
                ToKind = referral.To.Kind,
                ToId = referral.To.Id,
                Instance = referral.Instance,
                Workflow = referral.Workflow,
                Step = referral.Step,
                State = referral.State,
                Reason = referral.Reason is { } reason ? key.Seal(reason, nameof(StoredReferral.Reason), network, enrolment, referral.Entry) : null,
                AnswerBy = referral.AnswerBy,
                ChangedAt = keeping.Entry.At,
            };
            orders.Add(new Order(statements.Refer, tables.Referrals.ValuesOf(row)));
        }
    }

    /// <summary>Who accepted an assignment follows the person until the workflow ends.</summary>
    private void AddAssignments(List<Order> orders, Keeping keeping)
    {
        var (network, enrolment) = keeping.Before.Key;
        var running = keeping.Decision.After.Running.Select(instance => instance.Number).ToHashSet();
        foreach (var instance in keeping.Before.State.Running.Select(instance => instance.Number).Where(number => !running.Contains(number)))
        {
            orders.Add(statements.CountDown.With(network, enrolment, instance));
            orders.Add(statements.Unassign.With(network, enrolment, instance));
        }

        foreach (var accepted in keeping.Changes.Referrals.Where(referral => IsAssignment(referral) && running.Contains(referral.Instance)))
        {
            orders.Add(statements.CountUp.With(network, enrolment, accepted.To.Id));
            var row = new StoredAssignment
            {
                Network = network,
                Enrolment = enrolment,
                Entry = accepted.Entry,
                Staff = accepted.To.Id,
                Instance = accepted.Instance,
            };
            orders.Add(new Order(statements.Assign, tables.Assignments.ValuesOf(row)));
        }
    }

    /// <summary>Whether somebody follows one person more or less.</summary>
    public static bool ChangesCaseloads(Keeping keeping) =>
        keeping.Changes.Referrals.Any(IsAssignment)
        || (keeping.Before.HasCaseManager && keeping.Decision.Happenings.Any(happening => happening is Happening.WorkflowEnded));

    private static bool IsAssignment(ReferralRow referral) => referral is { To.Kind: PartyKind.Staff, State: ReferralState.Accepted };

    private void AddIncidents(List<Order> orders, Keeping keeping, PersonKey key)
    {
        var (network, enrolment) = keeping.Before.Key;
        foreach (var closed in keeping.Changes.ClosedIncidents)
            orders.Add(statements.CloseIncident.With(keeping.Entry.At, network, enrolment, closed));
        foreach (var incident in keeping.Changes.OpenedIncidents)
        {
            var row = new StoredIncident
            {
                Network = network,
                Enrolment = enrolment,
                Entry = incident.Entry,
                Number = keeping.Entry.Number,
                Instance = incident.Instance,
                Workflow = incident.Workflow,
                Step = incident.Step,
                Code = incident.Code,
                Detail = key.Seal(incident.Detail, nameof(StoredIncident.Detail), network, enrolment, incident.Entry),
                RaisedAt = keeping.Entry.At,
            };
            orders.Add(new Order(statements.RaiseIncident, tables.Incidents.ValuesOf(row)));
        }
    }

    private void AddMessages(List<Order> orders, Keeping keeping)
    {
        foreach (var message in keeping.Changes.Messages)
        {
            var row = new StoredMessage
            {
                Network = keeping.Before.Key.Network,
                Enrolment = keeping.Before.Key.Enrolment,
                Key = message.Key,
                ToKind = message.To.Kind,
                ToId = message.To.Id,
                Kind = message.Kind,
                ByMail = message.ByMail,
                Workflow = message.Workflow,
                Entry = message.Entry,
                Step = message.Step,
                CreatedAt = keeping.Entry.At,
                TryAt = keeping.Entry.At,
            };
            orders.Add(new Order(statements.Send, tables.Messages.ValuesOf(row)));
        }
    }
}
