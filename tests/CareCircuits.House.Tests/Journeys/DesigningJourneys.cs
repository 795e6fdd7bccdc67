using Microsoft.Playwright;

namespace CareCircuits.House.Tests.Journeys;

public class DesigningJourneys(Screens screens) : IClassFixture<Screens>
{
    private const string Draft = "/circuits/rappel-apres-un-contact/draft";

    [Journey]
    [InlineData(1280)]
    public async Task A_coordinator_makes_a_circuit_from_nothing_by_keyboard_and_a_second_one_publishes_it(int width)
    {
        await using var fabrice = await screens.SignInByNameAsync("fabrice-noel", width);
        await BeginAsync(fabrice);
        await RulesAsync(fabrice);
        await SecondWorkflowAsync(fabrice);
        await FirstWorkflowAsync(fabrice);
        await CheckAsync(fabrice);

        await RehearseAsync(fabrice, "Sans toit", "aucun", ("first-workflow/get-in-touch", "reached"), ("suivi/get-in-touch", "reached"), ("suivi/do-something", "done"), ("first-workflow/do-something", "done"));
        await RehearseAsync(fabrice, "Logement stable", "stable", ("first-workflow/get-in-touch", "reached"), ("first-workflow/do-something", "done"));
        await RehearseAsync(fabrice, "La personne dit non", "stable", ("first-workflow/get-in-touch", "declined"), ("first-workflow/do-something", "done"));

        await fabrice.GoAsync($"{Draft}?tab=publish");
        await fabrice.Test("reason").FillAsync("Personne ne reste sans nouvelles après un contact");
        await PressAsync(fabrice, "ask-publish");
        await fabrice.Test("needs-other").WaitForAsync();
        await using var greet = await screens.SignInByNameAsync("greet-wouters", width);
        await greet.GoAsync($"{Draft}?tab=publish");
        await PressAsync(greet, "approve");
        await greet.Page.WaitForURLAsync("**/rappel-apres-un-contact/v1");
        await greet.IsLiveAsync();
        Assert.Equal("Rappel après un contact", await greet.Page.Locator("h1").InnerTextAsync());
        await greet.IsAccessibleAsync();
    }

    /// <summary>An empty circuit, with one more role and an event.</summary>
    private static async Task BeginAsync(Visitor visitor)
    {
        await visitor.GoAsync("/circuits/new");
        await TypeAsync(visitor.Test("title-fr"), "Rappel après un contact");
        await PressAsync(visitor, "new-do");
        await visitor.Page.WaitForURLAsync($"**{Draft}");
        await visitor.GoAsync($"{Draft}?tab=circuit");
        await TypeAsync(visitor.Test("new-role-words"), "Responsable");
        await visitor.Test("new-role-words").PressAsync("Enter");
        await visitor.Test("role-responsable").WaitForAsync();
        await TypeAsync(visitor.Test("new-event-words"), "Contact pris");
        await visitor.Test("new-event-words").PressAsync("Enter");
        await visitor.Test("event-contact.pris").WaitForAsync();
        await visitor.IsAccessibleAsync();
    }

    /// <summary>Urgent is who has nowhere to live; all others are not.</summary>
    private static async Task RulesAsync(Visitor visitor)
    {
        await visitor.GoAsync($"{Draft}?tab=rules");
        await PressAsync(visitor, "new-rule-set");
        await TypeAsync(visitor.Test("new-set-name"), "Priorité");
        await TypeAsync(visitor.Test("new-set-outcome"), "urgent");
        await PressAsync(visitor, "new-set-add");
        await PressAsync(visitor, "new-rule");
        await visitor.Test("new-rule-outcome").SelectOptionAsync("+");
        await TypeAsync(visitor.Test("new-rule-outcome-new"), "ordinaire");
        await PressAsync(visitor, "new-rule-outcome-take");
        await HasFocusAsync(visitor.Test("rule-ordinaire").Locator("#rule-title"));

        await PressAsync(visitor, "open-urgent");
        await HasFocusAsync(visitor.Test("rule-urgent").Locator("#rule-title"));
        await visitor.Test("add").SelectOptionAsync("person.housing");
        await visitor.Test("value").SelectOptionAsync("none");
        await visitor.Test("spoken").GetByText("logement : aucun").WaitForAsync();
        await TypeAsync(visitor.Test("set-Properties-reason-fr"), "La personne n'a pas de logement.");
        await visitor.Page.Keyboard.PressAsync("Tab");
        await visitor.IsAccessibleAsync();
        await PressAsync(visitor, "close-rule");
        await HasFocusAsync(visitor.Test("open-urgent"));
        await PressAsync(visitor, "switch-table");
        await visitor.Test("row-urgent").WaitForAsync();
        Assert.Equal("La personne n'a pas de logement.", await visitor.Test("row-urgent").Locator("input[lang=fr], textarea[lang=fr]").First.InputValueAsync());
    }

    /// <summary>A second workflow that the first one runs.</summary>
    private static async Task SecondWorkflowAsync(Visitor visitor)
    {
        await visitor.GoAsync($"{Draft}?tab=circuit");
        await TypeAsync(visitor.Test("new-workflow-words"), "Suivi");
        await visitor.Test("new-workflow-words").PressAsync("Enter");
        await visitor.Page.WaitForURLAsync("**workflow=suivi**");
        Assert.Equal("get-in-touch", await InsertAsync(visitor, "do-something", "Next||||", "contact"));
    }

    /// <summary>It offers a contact, decides by the rules, and runs the other one for who is urgent.</summary>
    private static async Task FirstWorkflowAsync(Visitor visitor)
    {
        await visitor.GoAsync($"{Draft}?workflow=first-workflow");
        await PressAsync(visitor.Test("workflow-form").Locator("summary"));
        await visitor.Test("workflow-form").GetByTestId("set-startsOn").SelectOptionAsync("contact.pris");
        await TypeAsync(visitor.Test("workflow-form").GetByTestId("set-title-fr"), "Rappel");
        await visitor.Page.Keyboard.PressAsync("Tab");

        Assert.Equal("get-in-touch", await InsertAsync(visitor, "do-something", "Next||||", "contact"));
        Assert.Equal("decide-by-rules", await InsertAsync(visitor, "get-in-touch", null, "decide"));
        var panel = visitor.Test("step-panel");
        await panel.GetByTestId("set-rules").SelectOptionAsync("priorite");
        await panel.GetByTestId("set-outcomes-urgent").WaitForAsync();
        Assert.Equal("follow-another-workflow", await InsertAsync(visitor, "decide-by-rules", "Outcome|decide-by-rules|urgent||", "run"));
        await panel.GetByTestId("set-wait").CheckAsync();
        await panel.GetByTestId("set-outcomes-ended").WaitForAsync();
        await visitor.IsAccessibleAsync();
    }

    private static async Task CheckAsync(Visitor visitor)
    {
        await visitor.GoAsync($"{Draft}?tab=checks");
        await visitor.Test("finding-CC104").WaitForAsync();
        await PressAsync(visitor.Test("mend-add-unknown").First);
        await visitor.Test("no-findings").WaitForAsync();
    }

    /// <summary>A rehearsal by forms; what came of it is what is expected from now on.</summary>
    private static async Task RehearseAsync(Visitor visitor, string name, string housing, params (string Task, string Outcome)[] completed)
    {
        await visitor.GoAsync($"{Draft}?tab=rehearsals");
        await PressAsync(visitor, "new-story");
        await TypeAsync(visitor.Test("new-story-name"), name);
        await PressAsync(visitor, "new-story-make");
        await visitor.Test("story").WaitForAsync();
        await visitor.ChooseAsync("housing", housing);

        await AddAsync(visitor, 0, "event");
        await visitor.Test("entry-0-event").SelectOptionAsync("contact.pris");
        for (var number = 1; number <= completed.Length; number++)
        {
            await AddAsync(visitor, number, "complete");
            await visitor.Test($"entry-{number}-task").SelectOptionAsync(completed[number - 1].Task);
            await visitor.Test($"entry-{number}-outcome").SelectOptionAsync(completed[number - 1].Outcome);
        }

        await PressAsync(visitor, "expect-seen-end");
        await visitor.Test("expect-end-result-value").WaitForAsync();
        await visitor.IsAccessibleAsync();
    }

    private static async Task AddAsync(Visitor visitor, int number, string act)
    {
        await PressAsync(visitor, "entry-add");
        await visitor.Test($"entry-{number}-act").SelectOptionAsync(act);
    }

    /// <summary>Puts a step in beside the one that has the focus; answers the new one, whose panel is open then.</summary>
    private static async Task<string> InsertAsync(Visitor visitor, string beside, string? where, string kind)
    {
        var before = visitor.Page.Url;
        await visitor.Page.Locator($"[data-step={beside}]").PressAsync("+");
        await visitor.Test("insert-menu").WaitForAsync();
        if (where is not null)
            await visitor.Test("insert-where").SelectOptionAsync(where);
        await PressAsync(visitor, $"insert-{kind}");
        await visitor.Page.WaitForFunctionAsync("before => location.href !== before && document.querySelector('[data-test=step-panel]')", before);
        return await visitor.Page.EvaluateAsync<string>("new URL(location).searchParams.get('step')");
    }

    private static Task PressAsync(Visitor visitor, string button) => PressAsync(visitor.Test(button));

    // A key does nothing on a button that cannot be pressed yet.
    private static async Task PressAsync(ILocator button)
    {
        await Assertions.Expect(button).ToBeEnabledAsync();
        await button.PressAsync("Enter");
    }

    // Where the page leads the focus; a key pressed before that would be pressed in passing.
    private static Task HasFocusAsync(ILocator place) => Assertions.Expect(place).ToBeFocusedAsync();

    // In one go, wherever the focus of a page that is just being shown goes meanwhile.
    private static async Task TypeAsync(ILocator field, string text)
    {
        await field.FillAsync(text);
        await field.PressAsync("End");
    }
}
