using CareCircuits.Admin.Frame;
using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Access;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Work;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;

namespace CareCircuits.Admin.Work;

/// <summary>Reads what waits for a desk, in the reader's words.</summary>
public sealed class WorkReading(IWork work, QuestionWork questions, CircuitLibrary circuits, DirectoryNames names, Reader reader)
{
    /// <summary>Open tasks and questions that wait for the desk, so many of each.</summary>
    public async Task<IReadOnlyList<WorkLine>> LinesAsync(Desk desk, WorkView view, int most, CancellationToken cancellation)
    {
        var book = await names.FindAsync(desk.Network, cancellation);
        List<WorkLine> lines = [];
        foreach (var task in await work.TasksAsync(desk.Network, view.Owners(desk), 0, most, cancellation))
        {
            var circuit = await circuits.FindAsync(desk.Network, task.Circuit, task.Version, cancellation);
            lines.Add(new WorkLine(
                task.Enrolment, task.Entry, task.Person, TitleOf(circuit, task.Workflow, task.Step), TitleOf(circuit, task.Workflow), TitleOf(circuit), book.Of(reader, circuit, task.Owner), task.ClaimedBy,
                task.Since, task.Due, IsQuestion: false, task.Owner));
        }

        foreach (var question in await work.QuestionsAsync(desk.Network, view.Asked(desk), 0, most, cancellation))
        {
            var circuit = await circuits.FindAsync(desk.Network, question.Circuit, question.Version, cancellation);
            lines.Add(new WorkLine(
                question.Enrolment, question.Entry, question.Person, QuestionOf(circuit, question), TitleOf(circuit, question.Workflow), TitleOf(circuit), book.Of(reader, circuit, question.To), null,
                question.ChangedAt, question.AnswerBy, IsQuestion: true, question.To, question.State));
        }

        return lines;
    }

    /// <summary>Questions of the desk's searches that others have not answered yet.</summary>
    public async Task<IReadOnlyList<WorkLine>> WaitingAsync(Desk desk, int most, CancellationToken cancellation)
    {
        var book = await names.FindAsync(desk.Network, cancellation);
        List<WorkLine> lines = [];
        foreach (var question in (await questions.AskedAsync(desk, 0, most, cancellation)).Where(question => !desk.Has(question.To)))
        {
            var circuit = await circuits.FindAsync(desk.Network, question.Circuit, question.Version, cancellation);
            lines.Add(new WorkLine(
                question.Enrolment, question.Entry, question.Person, TitleOf(circuit, question.Workflow, question.Step), TitleOf(circuit, question.Workflow), TitleOf(circuit), book.Of(reader, circuit, question.To), null,
                question.ChangedAt, question.AnswerBy, IsQuestion: true, question.To, question.State));
        }

        return lines;
    }

    private string TitleOf(Circuit circuit) => reader.Say(circuit.Definition.Title, circuit.Definition.Id);

    private string TitleOf(Circuit circuit, string workflow) => reader.Say(circuit.Workflows[workflow].Definition.Title, workflow);

    private string TitleOf(Circuit circuit, string workflow, string step) => reader.Say(circuit.Workflows[workflow].Steps[step].Definition.Title, step);

    private string QuestionOf(Circuit circuit, Referral question) => circuit.Workflows[question.Workflow].Steps[question.Step].Definition is ReferStep { Need: { } need }
        ? reader.Say(need, question.Step)
        : TitleOf(circuit, question.Workflow, question.Step);
}
