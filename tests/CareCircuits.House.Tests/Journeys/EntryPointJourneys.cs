using CareCircuits.Care.Access;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Running;
using CareCircuits.Care.Work;
using CareCircuits.Engine.Decisions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CareCircuits.House.Tests.Journeys;

public class EntryPointJourneys(Screens screens) : IClassFixture<Screens>
{
    [Journey]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Someone_comes_talks_agrees_and_a_case_manager_is_asked_and_a_restart_loses_nothing(int width)
    {
        var name = $"Zora{width}";
        await using (var amina = await screens.SignInAsync("entry-point", width))
        {
            await amina.GoAsync("/enter");
            await amina.TypeAsync("name", name);
            await amina.TypeAsync("phone", "0470 12 34 56");
            await amina.TypeAsync("wish", "Souffler un peu");
            await amina.TypeAsync("age", "beaucoup");
            await amina.Test("save-contact").ClickAsync();
            await amina.Page.Locator(".wrong").WaitForAsync();
            await amina.TypeAsync("age", "34");
            await amina.Test("save-contact").ClickAsync();
            await amina.Test("contact-made").WaitForAsync();
            await amina.IsAccessibleAsync();

            await amina.Test("do-now").ClickAsync();
            await amina.Test("card").WaitForAsync();
            await amina.IsAccessibleAsync();
            await amina.TypeAsync("ownWords", "Je dors mal");
            await amina.TypeAsync("commune", "Verviers");
            await amina.CompleteAsync("help-wished");

            await amina.OpenTaskAsync("Faire le tour", name);
            await amina.ChooseAsync("housing", "Précaire");
            await amina.ChooseAsync("substanceUse", "Actuellement");
            await amina.ChooseAsync("wishesCaseManager", "Oui");
            await amina.ChooseAsync("canFindTheirWay", "Non");
            await amina.IsAccessibleAsync();
            await amina.CompleteAsync("talked-through");

            await amina.OpenTaskAsync("Proposer le circuit", name);
            var agreements = amina.Test("field-consents").GetByText("Oui", new LocatorGetByTextOptions { Exact = true });
            for (var place = 0; place < await agreements.CountAsync(); place++)
                await agreements.Nth(place).ClickAsync();
            await amina.CompleteAsync("accepted");
        }

        await screens.RestartAsync();
        await AnswerAsync("find-service", name);

        await using (var amina = await screens.SignInAsync("entry-point", width))
        {
            await amina.OpenTaskAsync("Dire où on en est", name);
            await amina.CompleteAsync("no-bridge-needed");
            await amina.OpenTaskAsync("Prendre des nouvelles", name);
            await amina.CompleteAsync("help-started");

            await amina.GoAsync("/people");
            await amina.Page.FillAsync("#find", name);
            await amina.Test("person-row").Filter(new LocatorFilterOptions { HasText = name }).Locator("a").ClickAsync();
            await amina.Test("who-does-what").WaitForAsync();
            await amina.IsAccessibleAsync();
            await amina.Test("tab-referrals").ClickAsync();
            await amina.Test("referral").Filter(new LocatorFilterOptions { HasText = "Proposer un case manager" }).First.WaitForAsync();
            await amina.Test("tab-history").ClickAsync();
            await amina.Test("why").First.ClickAsync();
            await amina.Test("why-box").WaitForAsync();
            await amina.IsAccessibleAsync();
        }
    }

    [Journey]
    [InlineData(1280)]
    public async Task What_another_person_does_appears_without_loading_the_page_again(int width)
    {
        await using var one = await screens.SignInAsync("entry-point", width);
        await using var other = await screens.SignInByNameAsync("benoit-delvaux", width);
        await one.GoAsync("/");
        await other.GoAsync("/enter");
        await other.TypeAsync("name", "Livia");
        await other.Test("save-contact").ClickAsync();

        await one.Test("work-row").Filter(new LocatorFilterOptions { HasText = "Livia" }).WaitForAsync();
    }

    [Journey]
    [InlineData(1280)]
    public async Task What_is_typed_is_there_again_after_the_page_was_closed(int width)
    {
        await using var amina = await screens.SignInAsync("entry-point", width);
        await amina.GoAsync("/enter");
        await amina.TypeAsync("wish", "Que quelqu'un m'écoute");
        await amina.Page.GetByText("Ce que vous avez tapé est gardé.", new PageGetByTextOptions { Exact = true }).WaitForAsync();
        await amina.GoAsync("/people");
        await amina.GoAsync("/enter");

        Assert.Equal("Que quelqu'un m'écoute", await amina.Test("field-wish").Locator("textarea").InputValueAsync());
    }

    /// <summary>The service that is asked says yes, by its own system.</summary>
    private async Task AnswerAsync(string step, string name)
    {
        var rooms = screens.House.Rooms;
        var network = await screens.House.NetworkAsync();
        var services = await rooms.GetRequiredService<IDirectory>().ServicesAsync(network, null, 100, default);
        var asked = await rooms.GetRequiredService<IWork>().QuestionsAsync(network, [.. services.Select(service => new Party(PartyKind.Service, service.Id))], 0, 200, default);
        var people = rooms.GetRequiredService<CareCircuits.Care.People.IPeople>();
        foreach (var question in asked.Where(question => question.Step == step))
        {
            if ((await people.FindAsync(network, question.Person, default))?.Name != name)
                continue;
            Assert.IsType<Outcome<Sent>.Accepted>(await rooms.GetRequiredService<CircuitRunner>().SendAsync(
                question.Enrolment, new Signal.Answered(question.Entry, question.To.Id, Reply.Accepted, null), Actor.System(Guid.Empty), null, default));
            return;
        }

        Assert.Fail($"Nobody is asked about {name}.");
    }
}
