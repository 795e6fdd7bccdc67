using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CareCircuits.House.Tests.Journeys;

/// <summary>Someone in front of the screens. Whatever the browser complains of is a failure of the journey.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private const int MostLoads = 3;

    // What is in order need not be told.
    private static readonly AxeRunOptions FaultsOnly = new() { ResultTypes = [ResultType.Violations] };
    private readonly List<string> complaints = [];

    public Visitor(IPage page)
    {
        Page = page;
        page.PageError += (_, error) => complaints.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                complaints.Add(message.Text);
        };
    }

    public IPage Page { get; }

    public ILocator Test(string name) => Page.GetByTestId(name);

    public async Task GoAsync(string address)
    {
        await Page.GotoAsync(address);
        await IsLiveAsync();
    }

    /// <summary>Waits until what is on the screen answers. A page that is just being loaded again is waited for once more.</summary>
    public async Task IsLiveAsync()
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await Page.WaitForFunctionAsync("() => window.Blazor && window.careIsLive === true");
                await FitsAsync();
                return;
            }
            catch (PlaywrightException left) when (attempt < MostLoads && left.Message.Contains("Execution context was destroyed", StringComparison.Ordinal))
            {
                // The page went away between the two questions.
            }
        }
    }

    /// <summary>The answer to a question of a form, in the words of the page.</summary>
    public Task ChooseAsync(string field, string label) => Test($"field-{field}").GetByText(label, new LocatorGetByTextOptions { Exact = true }).First.ClickAsync();

    /// <summary>Types into a question of a form.</summary>
    public Task TypeAsync(string field, string text) => Test($"field-{field}").Locator("input, textarea").First.FillAsync(text);

    /// <summary>Opens the task of someone from the list of one's work.</summary>
    public async Task OpenTaskAsync(string title, string person)
    {
        await GoAsync("/");
        await Test("work-row").Filter(new LocatorFilterOptions { HasText = person }).Filter(new LocatorFilterOptions { HasText = title }).First.GetByTestId("open-task").ClickAsync();
        await Test("card").WaitForAsync();
        await FitsAsync();
    }

    /// <summary>Says how a task went; what is next is told.</summary>
    public async Task CompleteAsync(string outcome)
    {
        await Test($"outcome-{outcome}").ClickAsync();
        await Test("done").WaitForAsync();
        await FitsAsync();
    }

    /// <summary>Lets the demo's time run, by the switch at the top of the page.</summary>
    public async Task LetTimeRunAsync(string button, int times)
    {
        for (var time = 0; time < times; time++)
        {
            var clock = Page.Locator(".demo-clock");
            if (await clock.GetAttributeAsync("open") is null)
                await clock.Locator("summary").ClickAsync();
            var before = await clock.Locator(".who strong").InnerTextAsync();
            await clock.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = button, Exact = true }).ClickAsync();
            await Page.WaitForFunctionAsync("before => document.querySelector('.demo-clock .who strong')?.innerText !== before", before);
            await IsLiveAsync();
        }
    }

    /// <summary>Nothing is wider than the window, as soon as the letters and icons are there.</summary>
    public async Task FitsAsync() =>
        Assert.True(await Page.EvaluateAsync<bool>("document.fonts.ready.then(() => document.documentElement.scrollWidth <= window.innerWidth + 1)"), $"{Page.Url} is wider than the window");

    /// <summary>axe finds nothing serious.</summary>
    public async Task IsAccessibleAsync()
    {
        var found = await Page.RunAxe(FaultsOnly);
        var grave = found.Violations.Where(violation => violation.Impact is "serious" or "critical").ToList();
        Assert.True(grave.Count == 0, $"{Page.Url}: " + string.Join("; ", grave.Select(violation => $"{violation.Id} {violation.Nodes[0].Html}")));
    }

    public async ValueTask DisposeAsync()
    {
        await Page.Context.DisposeAsync();
        Assert.Empty(complaints);
    }
}
