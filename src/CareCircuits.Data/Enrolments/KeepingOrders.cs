using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Moving;
using CareCircuits.Care.Running;
using CareCircuits.Data.Keys;
using CareCircuits.Data.Model;
using CareCircuits.Data.Model.Rows;
using CareCircuits.Data.Moving;
using CareCircuits.Data.Statements;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Data.Enrolments;

/// <summary>Turns one decision into the orders that keep it. Sealing and writing JSON is done here, before anyone holds a lock.</summary>
internal sealed class KeepingOrders(Tables tables, WorkOrders work, MoveStatements moves)
{
    private readonly EnrolmentStatements statements = new(tables);

    /// <summary>The orders, and how many of the first say that the sender repeats itself rather than that someone was faster.</summary>
    public (List<Order> Orders, int RepeatOrders) Of(Keeping keeping, PersonKey key)
    {
        List<Order> orders = [];
        if (keeping.IdempotencyKey is { } repeat)
            orders.Add(Remember(keeping, repeat));
        if (keeping.Mark is { } mark)
            orders.Add(Mark(keeping, mark, key));
        var repeatOrders = orders.Count;

        orders.Add(Advance(keeping, key));
        if (!ReferenceEquals(keeping.Decision.Person, keeping.Before.Facts) && keeping.Decision.Person != keeping.Before.Facts)
            orders.Add(Learn(keeping, key));
        orders.Add(Entry(keeping, key));
        AddConsents(orders, keeping);
        work.Add(orders, keeping, key);
        return (orders, repeatOrders);
    }

    private Order Remember(Keeping keeping, string repeat)
    {
        var (network, enrolment) = keeping.Before.Key;
        var row = new StoredRepeatKey { Network = network, Key = repeat, Enrolment = enrolment, At = keeping.Entry.At };
        return new Order(statements.Remember, tables.RepeatKeys.ValuesOf(row), Must: true);
    }

    private Order Mark(Keeping keeping, MoveMark mark, PersonKey key)
    {
        var (network, enrolment) = keeping.Before.Key;
        var before = mark.Before is { } state ? key.Seal(MovedFrom.Of(state), nameof(StoredMoveCase.Before), network, enrolment) : null;
        return moves.Mark.With(mark.To, keeping.Entry.Number, before, network, mark.Plan, enrolment, mark.From).MustTouch();
    }

    private Order Advance(Keeping keeping, PersonKey key)
    {
        var (before, after, entry) = (keeping.Before, keeping.Decision.After, keeping.Entry);
        return statements.Advance.With(
            after.Version, after.Status, before.Revision + 1, after.LastInstance,
            after.LastEntry, entry.Number, Hex.Bytes(entry.Hash), StateOf(key, before.Key, after),
            before.Key.Network, before.Key.Enrolment, before.Revision).MustTouch();
    }

    public static byte[] StateOf(PersonKey key, EnrolmentKey enrolment, Enrolment state) =>
        key.Seal(StateText.Of(state), nameof(StoredEnrolment.State), enrolment.Network, enrolment.Enrolment);

    private Order Learn(Keeping keeping, PersonKey key)
    {
        var before = keeping.Before;
        var facts = key.Seal(keeping.Decision.Person, nameof(StoredPerson.Facts), before.Key.Network, before.Person);
        return statements.Learn.With(facts, before.FactsRevision + 1, before.Key.Network, before.Person, before.FactsRevision).MustTouch();
    }

    private Order Entry(Keeping keeping, PersonKey key)
    {
        var ((network, enrolment), entry) = (keeping.Before.Key, keeping.Entry);
        var text = new EntryText(entry.Signal, entry.Situation, keeping.Decision.Happenings);
        var row = new StoredEntry
        {
            Network = network,
            Enrolment = enrolment,
            Number = entry.Number,
            At = entry.At,
            ByKind = keeping.By.Kind.ToString(),
            ById = keeping.By.Id,
            State = Hex.Bytes(entry.State),
            Before = Hex.Bytes(entry.Before),
            Hash = Hex.Bytes(entry.Hash),
            Content = key.Seal(text, nameof(StoredEntry.Content), network, enrolment, entry.Number),
        };
        return new Order(statements.Write, tables.Journal.ValuesOf(row));
    }

    private void AddConsents(List<Order> orders, Keeping keeping)
    {
        var happenings = keeping.Decision.Happenings;
        for (var place = 0; place < happenings.Count; place++)
        {
            if (Consent(happenings[place]) is not var (purpose, change))
                continue;
            var row = new StoredConsent
            {
                Network = keeping.Before.Key.Network,
                Enrolment = keeping.Before.Key.Enrolment,
                Number = keeping.Entry.Number,
                Place = place,
                Purpose = purpose,
                Change = change,
                At = keeping.Entry.At,
                ByKind = keeping.By.Kind.ToString(),
                ById = keeping.By.Id,
            };
            orders.Add(new Order(statements.Consent, tables.Consents.ValuesOf(row)));
        }
    }

    private static (string Purpose, ConsentChange Change)? Consent(Happening happening) => happening switch
    {
        Happening.ConsentGiven given => (given.Purpose, ConsentChange.Given),
        Happening.ConsentRefused refused => (refused.Purpose, ConsentChange.Refused),
        Happening.ConsentWithdrawn withdrawn => (withdrawn.Purpose, ConsentChange.Withdrawn),
        _ => null,
    };
}
