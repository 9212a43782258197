using System;
using System.Collections.Generic;
using DockerfileLint.Projects;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.DotNet;

/// <summary>A <c>dotnet restore</c>, <c>build</c>, <c>publish</c> or their like in a RUN.</summary>
internal sealed class DotNetCommand
{
    private static readonly HashSet<string> Valued = new(StringComparer.Ordinal)
    {
        "-c", "--configuration", "-f", "--framework", "-r", "--runtime", "-a", "--arch", "--os", "-o", "--output", "-v",
        "--verbosity", "-s", "--source", "--packages", "--configfile",
        "--version-suffix", "--lock-file-path", "--project", "--artifacts-path", "-l", "--logger",
    };

    private readonly Dictionary<string, ShellWord> options = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ShellWord> properties = new(StringComparer.OrdinalIgnoreCase);

    internal DotNetCommand(RunModel run, ShellCommand command)
    {
        Run = run;
        Command = command;
        Verb = command.Arguments.IsEmpty ? "" : command.Arguments[0].Value ?? "";
        Read();
    }

    /// <summary>The RUN.</summary>
    public RunModel Run { get; }

    /// <summary>The command.</summary>
    public ShellCommand Command { get; }

    /// <summary>What is done, such as <c>publish</c>; empty where an expansion decides it.</summary>
    public string Verb { get; }

    /// <summary>The word of the verb; only where there is a <see cref="Verb"/>.</summary>
    public ShellWord VerbWord => Command.Arguments[0];

    /// <summary>The word that names a project, a solution or a folder; null if the working directory decides.</summary>
    public ShellWord? TargetWord { get; private set; }

    /// <summary>The absolute path of the project, solution or folder in the image; null if it is not known.</summary>
    public string? Target { get; internal set; }

    /// <summary>The path of the project or solution from the context root; null if it is not known.</summary>
    public string? ProjectPath { get; internal set; }

    /// <summary>The path of the project or solution in the image; null if it is not known.</summary>
    public string? ImagePath { get; internal set; }

    /// <summary>What is known of the project; null if it is none or can't be read.</summary>
    public ProjectFacts? Project { get; internal set; }

    /// <summary>Whether words that an expansion decides may hold options.</summary>
    public bool HasUnknownWords { get; private set; }

    /// <summary>Whether it restores packages first.</summary>
    public bool Restores =>
        Verb is "build" or "publish" or "test" or "run" or "pack" && !Has("--no-restore") && !Has("--no-build");

    /// <summary>Whether it builds from an earlier restore.</summary>
    public bool ReliesOnRestore =>
        Verb is "build" or "publish" or "test" or "run" or "pack" && (Has("--no-restore") || Has("--no-build"));

    /// <summary>Whether a runtime identifier or an architecture is named.</summary>
    public bool NamesRuntime =>
        Has("-r")
            || Has("--runtime")
            || Has("-a")
            || Has("--arch")
            || Has("--os")
            || Has("--ucr")
            || Has("--use-current-runtime")
            || HasProperty("RuntimeIdentifier");

    /// <summary>The configuration as it is named; null if none is or it is not known.</summary>
    public string? Configuration => Value("-c") ?? Value("--configuration") ?? Property("Configuration");

    /// <summary>Whether a configuration is named.</summary>
    public bool NamesConfiguration => Has("-c") || Has("--configuration") || HasProperty("Configuration");

    /// <summary>The output folder as it is named; null if none is or it is not known.</summary>
    public string? Output => Value("-o") ?? Value("--output");

    /// <summary>Whether an output folder is named.</summary>
    public bool NamesOutput => Has("-o") || Has("--output") || HasProperty("PublishDir");

    /// <summary>What makes the output self-contained; null if it is not, or that is not known.</summary>
    public string? SelfContainedBy
    {
        get
        {
            foreach (var option in new[] { "--self-contained", "--sc" })
            {
                if (!Has(option)) continue;
                return Value(option) is "true" or "--self-contained" or "--sc" ? $"dotnet publish has {option}" : null;
            }

            if (Has("--no-self-contained")) return null;
            foreach (var property in new[] { "SelfContained", "PublishAot", "PublishSelfContained" })
            {
                if (Property(property) is { } given)
                    return given == "true" && !Has("--no-restore") ? $"dotnet publish sets {property}" : null;
                if (Project?.IsTrue(property) == true) return $"'{Project.Path}' sets {property}";
            }

            return null;
        }
    }

    /// <summary>Whether an option is given.</summary>
    public bool Has(string option) => options.ContainsKey(option);

    /// <summary>The word of an option's value, or of the option where it has none.</summary>
    public ShellWord? WordOf(string option) => options.TryGetValue(option, out var word) ? word : null;

    /// <summary>The value of an option; null if it is not given or not known.</summary>
    public string? Value(string option) =>
        options.TryGetValue(option, out var word) && Text(word) is { } text ? AfterSign(text, option) : null;

    /// <summary>Whether <c>-p:Name=…</c> is given.</summary>
    public bool HasProperty(string name) => properties.ContainsKey(name);

    /// <summary>The word of <c>-p:Name=…</c>; null if it is not given.</summary>
    public ShellWord? WordOfProperty(string name) => properties.TryGetValue(name, out var word) ? word : null;

    /// <summary>The value of <c>-p:Name=…</c>; null if it is not given or not known.</summary>
    public string? Property(string name) =>
        properties.TryGetValue(name, out var word) && Text(word) is { } text
            ? text.Substring(text.IndexOf('=') + 1)
            : null;

    /// <summary>The value of a word with the variables of the build; null if it is not known.</summary>
    internal string? Text(ShellWord word) => word.Value ?? WordReader.Resolve(word, Run.State.GetValue);

    private static string AfterSign(string text, string option)
    {
        if (!text.StartsWith(option, StringComparison.Ordinal) || text.Length == option.Length) return text;
        return text[option.Length] is '=' or ':' ? text.Substring(option.Length + 1) : text;
    }

    private void Read()
    {
        var words = Command.Arguments;
        for (var i = 1; i < words.Length; i++)
        {
            var text = words[i].Value ?? words[i].Prefix;
            if (text == "--") return;
            if (PropertyName(text) is { } property) properties[property] = words[i];
            else if (text is "-p" or "--property"
                && i + 1 < words.Length
                && words[i + 1].Prefix.IndexOf('=') is > 0 and var equals)
                properties[words[++i].Prefix.Substring(0, equals)] = words[i];
            else if (text.Length > 1 && text[0] == '-') ReadOption(ref i, text);
            else if (IsSwitch(text)) continue;
            else if (text.Length == 0 && words[i].Value is null && Text(words[i]) is null) HasUnknownWords = true;
            else TargetWord ??= words[i];
        }
    }

    private void ReadOption(ref int index, string text)
    {
        var end = text.AsSpan().IndexOfAny('=', ':');
        var name = end < 0 ? text : text.Substring(0, end);
        var words = Command.Arguments;
        if (end < 0 && Valued.Contains(name) && index + 1 < words.Length) options[name] = words[++index];
        else if (name == "--self-contained" && index + 1 < words.Length && words[index + 1].Value is "true" or "false")
            options[name] = words[++index];
        else options[name] = words[index];
    }

    /// <summary>The name in <c>-p:Name=</c>, <c>/p:Name=</c>, <c>-property:Name=</c>; null for other words.</summary>
    private static string? PropertyName(string text)
    {
        foreach (var start in new[] { "-p:", "/p:", "-property:", "/property:", "--property:" })
        {
            if (!text.StartsWith(start, StringComparison.OrdinalIgnoreCase)) continue;
            var equals = text.IndexOf('=');
            return equals > start.Length ? text.Substring(start.Length, equals - start.Length) : null;
        }

        return null;
    }

    /// <summary>A switch of MSBuild in the old form, such as <c>/m:4</c>, and no path.</summary>
    private static bool IsSwitch(string text) =>
        text.Length > 1 && text[0] == '/' && text.IndexOf('/', 1) < 0 && (text.IndexOf(':') > 0 || text.Length < 4);
}
