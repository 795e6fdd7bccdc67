using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Tests.Expressions;

namespace CareCircuits.Rules.Tests.Generated;

public sealed class MutationTests
{
    private static readonly string[] Scraps =
    [
        "(", ")", "\"", "\\", ".", ",", "=>", "?", ":", "??", "!", "-", "--", "&&", "&", "||", "|", "==", "=", "<", ">", "<<", "+", "*", "/", "//", "/*", "%", "'", "@", "$", "#", "{", "}", "[", "]",
        ";", "\0", "\n", "\r\n", "\u2028", "é", "😀", "\ud800", "0", "9", "1e9", "0x1", "null", "true", "new ", "is ", "as ", "typeof", "await ", "person", "data", "today", "x", "_", "Any", "Sum",
        "date", "addDays", "\u200b", "~", "^", "`", "global::", "0.5", "9223372036854775808", "person.age", "data.count", "checked(", "default", "stackalloc ", "from x in ", "(string)", "..", "->", "++",
    ];

    [Theory]
    [InlineData(41)]
    [InlineData(42)]
    public void Whatever_is_written_is_read_or_refused_with_a_place(int seed)
    {
        var chance = new Chance(seed);
        var expressions = new RandomExpressions(chance);
        var (read, refused) = (0, 0);
        for (var i = 0; i < 4_000; i++)
        {
            var text = Mutated(chance, expressions.YesOrNo(3));
            var reading = Expression.Read(text, Given.Scope);
            if (reading.Expression is { } expression)
            {
                // What is still right must also be computed without a throw.
                Assert.InRange(expression.Walk(Given.Sheet).State, ResultState.Known, ResultState.Error);
                read++;
                continue;
            }

            refused++;
            Assert.NotEmpty(reading.Errors);
            Assert.All(reading.Errors, error => Assert.True(error.Position >= 0 && error.Position <= text.Length && error.Message.Length > 0, $"{text}: {error}"));
        }

        Assert.True(read > 30 && refused > 1_000, $"{read} read, {refused} refused");
    }

    private static string Mutated(Chance chance, string text)
    {
        for (var times = 1 + chance.Below(3); times > 0; times--)
        {
            var at = chance.Below(text.Length + 1);
            text = chance.Below(4) switch
            {
                0 => text[..at],
                1 => text[at..],
                2 => text[..at] + text[Math.Min(text.Length, at + 1 + chance.Below(4))..],
                _ => text[..at] + chance.Of(Scraps) + text[at..],
            };
        }

        return text;
    }
}
