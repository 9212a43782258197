using System;
using System.Collections.Immutable;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.DotNet;

/// <summary>The runtime that a <c>dotnet</c> command names: a runtime identifier or an architecture.</summary>
/// <param name="Option">The option as it is written; empty for a property.</param>
/// <param name="Word">The word that names it, or the option where it has no value.</param>
/// <param name="Value">What it names, such as <c>linux-x64</c> or <c>x64</c>; null where that is not known.</param>
internal sealed record RequestedRuntime(string Option, ShellWord Word, string? Value)
{
    private static readonly ImmutableArray<string> Options = ImmutableArray.Create(
        "-r", "--runtime", "-a", "--arch", "--os", "--ucr", "--use-current-runtime", "--sc", "--self-contained");

    /// <summary>Whether it is the runtime of the machine that builds.</summary>
    public bool IsCurrent => Option is "--ucr" or "--use-current-runtime" or "--sc" or "--self-contained";

    /// <summary>The option with its value, as it is written.</summary>
    public string Written =>
        Option.Length == 0 || IsCurrent || Word.Text.StartsWith(Option, StringComparison.Ordinal)
            ? Word.Text
            : Option + " " + Word.Text;

    /// <summary>The same for restore, which does not know --self-contained.</summary>
    public string ForRestore => Option is "--sc" or "--self-contained" ? "--use-current-runtime" : Written;

    /// <summary>How a message names it.</summary>
    public string Name => IsCurrent ? "the current one" : Value is null ? Word.Text : $"'{Value}'";

    private bool IsArchitecture => Option is "-a" or "--arch";

    private bool IsIdentifier => Option is "-r" or "--runtime" or "";

    /// <summary>What a command names; null for nothing.</summary>
    public static RequestedRuntime? Of(DotNetCommand command)
    {
        foreach (var option in Options)
        {
            if (command.WordOf(option) is not { } word) continue;
            var value = command.Value(option);
            // Publishing with its own runtime means the current one, where no other is named.
            if (option is "--sc" or "--self-contained" && value == "false") continue;
            return new RequestedRuntime(option, word, Canonical(option, value));
        }

        return command.WordOfProperty("RuntimeIdentifier") is { } property
            ? new RequestedRuntime("", property, command.Property("RuntimeIdentifier"))
            : null;
    }

    /// <summary>Whether the two are surely for different runtimes.</summary>
    public bool DiffersFrom(RequestedRuntime other)
    {
        if (Value is null || other.Value is null) return false;
        if (IsIdentifier && other.IsIdentifier || IsArchitecture && other.IsArchitecture) return Value != other.Value;
        if (IsIdentifier && other.IsArchitecture)
            return Value.Substring(Value.LastIndexOf('-') + 1) != other.Value;
        return IsArchitecture && other.IsIdentifier && other.DiffersFrom(this);
    }

    /// <summary>The SDK takes Docker's name of an architecture, too.</summary>
    private static string? Canonical(string option, string? value) =>
        option is "-a" or "--arch" && value == "amd64" ? "x64" : value;
}
