using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using CareCircuits.Cli.Commands;

namespace CareCircuits.Cli;

/// <summary>The command <c>care</c> as a whole.</summary>
internal static class Care
{
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs one command and gives its exit code. Never throws.</summary>
    public static int Run(string[] args, Surroundings surroundings)
    {
        try
        {
            return Invoke(args, surroundings);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            // Such as a reader of our output who has gone away, a full disk, or a folder that may not be opened.
            return surroundings.Refuse(trouble.Message);
        }
#pragma warning disable CA1031 // The last resort: whoever calls a command gets a sentence and a code, never a stack trace.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            return surroundings.Refuse($"something went wrong that should not have ({bug.GetType().Name}: {bug.Message}). Please report it.");
        }
        finally
        {
            Flush(surroundings);
        }
    }

    private static int Invoke(string[] args, Surroundings surroundings)
    {
        var root = Root(surroundings);
        var parsed = root.Parse(args, Parsing);
        if (parsed.Action is ParseErrorAction || (parsed.Errors.Count > 0 && parsed.Action is not HelpWithExamples))
            return Misused(parsed, surroundings);

        return parsed.Invoke(new InvocationConfiguration
        {
            Output = surroundings.Output, Error = surroundings.Error, EnableDefaultExceptionHandler = false,
        });
    }

    private static RootCommand Root(Surroundings surroundings)
    {
        var root = new RootCommand("Checks, rehearses, compares and formats care circuits, and decides by their rules.")
        {
            VerifyCommand.Create(surroundings),
            RehearseCommand.Create(surroundings),
            DecideCommand.Create(surroundings),
            DiffCommand.Create(surroundings),
            FormatCommand.Create(surroundings),
        };
        root.Directives.Clear();
        foreach (var help in root.Options.OfType<HelpOption>())
            help.Action = new HelpWithExamples(new HelpAction());
        return root;
    }

    private static int Misused(ParseResult parsed, Surroundings surroundings)
    {
        foreach (var message in parsed.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal))
            surroundings.Error.WriteLine($"care: {message}");
        var names = parsed.CommandResult.Command is RootCommand ? "care" : $"care {parsed.CommandResult.Command.Name}";
        surroundings.Error.WriteLine($"`{names} --help` says how it is used.");
        return ExitCodes.WrongUse;
    }

    private static void Flush(Surroundings surroundings)
    {
        try
        {
            surroundings.Output.Flush();
            surroundings.Error.Flush();
        }
        catch (IOException)
        {
            // Nobody listens any more.
        }
    }
}
