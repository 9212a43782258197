using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Reporting;
using DockerfileLint.Tool.Completion;

namespace DockerfileLint.Tool.Commands;

/// <summary>The arguments that <c>check</c> and <c>fix</c> share.</summary>
internal sealed class LintArguments
{
    private readonly Argument<string[]> paths = PathArgument();

    private readonly Option<string> format = Choice(
        "--format",
        "text",
        "Format of the report.",
        "text",
        "json",
        "sarif",
        "github",
        "gitlab",
        "checkstyle",
        "junit",
        "html",
        "markdown");
    private readonly Option<string?> output =
        new("--output", "-o") { Description = "Write the report to this file. -: standard output.", HelpName = "file" };
    private readonly Option<string> failLevel = Choice(
        "--fail-level", "warning", "Lowest severity that makes the exit status 1.", "error", "warning", "info", "none");
    private readonly Option<string[]> rules = RuleAssemblies();
    private readonly Option<string> preset =
        Choice(
            "--preset", "recommended", "Rules to start with.", "recommended", "size", "strict", "hadolint", "buildkit",
            "all");
    private readonly Option<string[]> only =
        RuleNames.Option("--only", "Run these rules and no others, whatever --preset and --select say.");
    private readonly Option<string[]> select =
        RuleNames.Option("--select", "Also run these rules (ids, names, aliases or categories, separated by commas).");
    private readonly Option<string[]> ignore =
        RuleNames.Option("--ignore", "Skip these rules (ids, names, aliases or categories, separated by commas).");
    private readonly Option<string[]> exclude = ExcludeOption();
    private readonly Option<string?> config = ConfigOption();

    private readonly Option<string?> pins = new("--pins")
    {
        Description = "Versions and digests that fixes may write, one in a line: apt curl 8.14.1-2.",
        HelpName = "file",
    };

    private readonly Option<string?> baseline = new("--baseline")
    {
        Description = "Report only findings that this file doesn't have (see check --write-baseline).",
        HelpName = "file",
    };

    private readonly Option<string?> since = new("--since")
    {
        Description = "Only Dockerfiles that changed since this revision of git.",
        HelpName = "revision",
    };

    private readonly BuildOptions build = new();

    private readonly Option<bool> followLinks = FollowLinksOption();
    private readonly Option<bool> shellCheck =
        new("--shellcheck") { Description = "Also let ShellCheck, if it is installed, check the scripts of RUN." };
    private readonly Option<string?> stdinFilename = StdinFilenameOption();

    private readonly Option<int> jobs = new("--jobs", "-j")
    {
        Description = "Number of files to lint in parallel. 0: one per processor.",
        HelpName = "n",
        CustomParser = ReadNumber,
    };

    private readonly Option<bool> noColor = NoColor();
    private readonly Option<bool> noFixes =
        new("--no-fixes") { Description = "Leave fixes out of the report, which saves time." };
    private readonly Option<string> verbosity =
        Choice("--verbosity", "normal", "Amount of output.", "quiet", "normal", "detailed");

    public LintArguments()
    {
        // As from a variable that is not set.
        Option[] names =
        [
            output, rules, select, ignore, only, exclude, baseline, since, config, pins, stdinFilename, .. build.All,
        ];
        foreach (var option in names) RefuseEmpty(option);
    }

    public void AddTo(Command command)
    {
        command.Arguments.Add(paths);
        Option[] options =
        [
            format, output, failLevel, preset, select, ignore, only, rules, exclude, baseline, since, config, pins,
            .. build.All, followLinks, shellCheck, stdinFilename, jobs, noColor, noFixes, verbosity,
        ];
        foreach (var option in options) command.Options.Add(option);
    }

    public LintSettings Read(ParseResult result) => new()
    {
        Paths = [.. result.GetValue(paths)!],
        Format = Enum.Parse<ReportFormat>(result.GetValue(format)!, ignoreCase: true),
        Output = result.GetValue(output) is var file and not "-" ? file : null,
        FailLevel = Enum.Parse<Severity>(result.GetValue(failLevel)!, ignoreCase: true),
        RuleAssemblies = [.. result.GetValue(rules) ?? []],
        Rules = ReadRules(result),
        Exclude = [.. result.GetValue(exclude) ?? []],
        BaselineFile = result.GetValue(baseline),
        Since = result.GetValue(since),
        ConfigurationFile = result.GetValue(config),
        PinFile = result.GetValue(pins),
        Build = build.Read(result),
        FollowLinks = result.GetValue(followLinks),
        ShellCheck = result.GetResult(shellCheck) is { Implicit: false } ? result.GetValue(shellCheck) : null,
        StandardInputName = result.GetValue(stdinFilename),
        Jobs = result.GetValue(jobs),
        Color = !result.GetValue(noColor),
        Fixes = !result.GetValue(noFixes),
        Verbosity = Enum.Parse<Verbosity>(result.GetValue(verbosity)!, ignoreCase: true),
    };

    /// <summary>Which rules run; a preset that isn't given is left to the configuration files.</summary>
    private LintOptions ReadRules(ParseResult result)
    {
        var options = new LintOptions
        {
            Select = [.. Names(result.GetValue(select))],
            Ignore = [.. Names(result.GetValue(ignore))],
            Only = [.. Names(result.GetValue(only))],
        };
        return result.GetResult(preset) is not { Implicit: false }
            ? options
            : new LintOptions
            {
                Presets = Enum.Parse<RulePresets>(result.GetValue(preset)!, ignoreCase: true),
                Select = options.Select,
                Ignore = options.Ignore,
                Only = options.Only,
            };
    }

    /// <summary>The files and folders that a command reads.</summary>
    public static Argument<string[]> PathArgument() => new("path")
    {
        Description = "Files, folders, or - for standard input.",
        Arity = ArgumentArity.ZeroOrMore,
        DefaultValueFactory = static _ => ["."],
    };

    /// <summary>The option <c>--exclude</c>.</summary>
    public static Option<string[]> ExcludeOption() => new("--exclude")
    {
        Description = "Leave these paths out of searches (a pattern of .gitignore). Can be given several times.",
        HelpName = "glob",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    /// <summary>The option <c>--config</c>.</summary>
    public static Option<string?> ConfigOption() => new("--config")
    {
        Description = "Use this configuration file instead of the .editorconfig files.",
        HelpName = "file",
    };

    /// <summary>The option <c>--follow-links</c>.</summary>
    public static Option<bool> FollowLinksOption() =>
        new("--follow-links") { Description = "Follow links that lead out of the named folders." };

    /// <summary>The option <c>--stdin-filename</c>.</summary>
    public static Option<string?> StdinFilenameOption() =>
        new("--stdin-filename") { Description = "Path to report for standard input.", HelpName = "path" };

    /// <summary>An empty value is refused, as from a variable that isn't set; so is a list without a name.</summary>
    public static void RefuseEmpty(Option option)
    {
        var isList = option.HelpName == RuleNames.HelpName;
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => token.Value.Length == 0 || (isList && !Names([token.Value]).Any())))
                result.AddError($"{option.Name} must not be empty");
        });
    }

    /// <summary>The option <c>--rules</c>.</summary>
    public static Option<string[]> RuleAssemblies() =>
        new("--rules")
        {
            Description = "Load more rules from this assembly. Can be given several times.",
            HelpName = "assembly",
        };

    /// <summary>The option <c>--no-color</c>.</summary>
    public static Option<bool> NoColor() => new("--no-color") { Description = "Disable colors." };

    /// <summary>The value of an option that takes a number.</summary>
    public static int ReadNumber(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        var name = ((OptionResult)result.Parent!).Option.Name;
        result.AddError($"{name} must be a whole number, 0 or more, not '{text}'");
        return 0;
    }

    /// <summary>The names in lists that are separated by commas.</summary>
    public static IEnumerable<string> Names(string[]? lists) =>
        (lists ?? [])
            .SelectMany(list => list.Split(
                ',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>An option that takes one of some words.</summary>
    public static Option<string> Choice(string name, string standard, string description, params string[] values)
    {
        var option = new Option<string>(name)
        {
            Description = $"{description} [{string.Join('|', values)}]",
            HelpName = "value",
            DefaultValueFactory = _ => standard,
        };
        option.CompletionSources.Add(values);
        option.Validators.Add(result => CheckChoice(result, name, values));
        return option;
    }

    /// <summary>Refuses a value that isn't one of some words.</summary>
    public static void CheckChoice(SymbolResult result, string name, IReadOnlyCollection<string> values)
    {
        foreach (var token in result.Tokens)
            if (!values.Contains(token.Value, StringComparer.Ordinal))
                result.AddError($"{name} must be one of {string.Join(", ", values)}, not '{token.Value}'");
    }
}
