using CareCircuits.Care.People;
using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Care.Access;

/// <summary>Cuts out of a file what the rule lets someone see.</summary>
internal static class FileViews
{
    public static FileView Of(Desk desk, Person person, IReadOnlyList<JudgedEnrolment> judged, DateTimeOffset now)
    {
        var open = judged.Where(one => one.Verdict.Reach == FileReach.File).ToList();
        if (open.Count > 0)
            return new FileView.Open(person, [.. open.Select(one => one.Filed.Enrolment)], open.Min(one => one.Verdict.Tie!.Value));
        if (judged.Any(one => one.Verdict.Reach == FileReach.Card))
            return new FileView.CardOnly(CardOf(desk, person, judged));
        if (judged.Any(one => one.Verdict.Reach == FileReach.Question))
            return new FileView.QuestionOnly([.. judged.SelectMany(one => QuestionsOf(desk, one, now))]);
        return new FileView.Closed(judged.Any(one => one.Verdict.Tie is not null) ? FileRule.NotAgreed : FileRule.NoTie);
    }

    private static PersonCard CardOf(Desk desk, Person person, IReadOnlyList<JudgedEnrolment> judged) => new(
        person.Id, person.Name, person.Phone, person.Language, person.Wish,
        [
            .. from one in judged
               let enrolment = one.Filed.Enrolment
               from work in FileRule.TasksOf(desk, one.Filed)
               select new CardTask(
                   enrolment.Key, enrolment.Circuit, enrolment.State.Version, work.Instance.Workflow, work.Task.Entry, work.Task.Step, work.Task.Since, work.Task.Due),
        ]);

    private static IEnumerable<QuestionFacts> QuestionsOf(Desk desk, JudgedEnrolment judged, DateTimeOffset now)
    {
        var enrolment = judged.Filed.Enrolment;
        foreach (var (instance, search, _) in FileRule.QuestionsOf(desk, judged.Circuit, enrolment.State))
        {
            if (judged.Circuit.Workflows[instance.Workflow].Steps[search.Step].Definition is not AssignStep step
                || judged.Circuit.RuleSets.GetValueOrDefault(step.Candidates) is not { } rules)
                continue;

            // The same sheet as the rules had, without the enrolment: of the person, it shows what a rule reads and no more.
            var sheet = new FactSheet(now, judged.Circuit.Clock.DayOf(now)) { Person = enrolment.Facts, Staff = new StaffFacts { Id = desk.Member.Id }, Data = instance.Data };
            var known = rules.Explain(sheet).Used.Where(used => used.Value is not null && (used.Fact == FactCatalogue.Person.Name || used.Fact == FactCatalogue.Data));
            yield return new QuestionFacts(enrolment.Key, instance.Workflow, search.Entry, search.Step, [.. known]);
        }
    }
}
