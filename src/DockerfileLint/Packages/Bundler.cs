using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary>
/// <c>bundle</c>: the archives of the gems that it installs stay in the folder of the gems, under <c>cache</c> (run
/// with bundler 2.3.27). <c>--no-cache</c> concerns vendor/cache only.
/// </summary>
internal sealed class Bundler : DependencyInstaller
{
    private Bundler() : base(
        new ShellOptionSyntax("j", "--gemfile", "--jobs", "--path", "--retry", "--with", "--without"),
        "bundle",
        "bundler")
    {
    }

    /// <summary>The tool.</summary>
    public static Bundler Instance { get; } = new();

    /// <summary>
    /// Whether a command installs: a bare one does, as one with nothing but options of <c>install</c>; one with an
    /// unknown word or an option such as --version does not.
    /// </summary>
    public bool Installs(ShellCommand command)
    {
        var arguments = Arguments(command);
        return arguments.Subcommand is "install" or "i" or "update" && !IsQuestion(arguments)
            || command.Arguments.IsEmpty
            || arguments.Subcommand is null && command.Arguments[0].Value is { } first && IsOfInstall(first);
    }

    /// <summary>Whether an option is one of <c>install</c>, which is meant where no word says something else.</summary>
    private static bool IsOfInstall(string option) =>
        option.Split('=')[0] is "--deployment" or "--frozen" or "--path" or "--without" or "--with" or "--jobs" or "-j"
            or "--retry" or "--clean" or "--system" or "--local" or "--quiet" or "--gemfile" or "--no-cache";

    /// <summary>The folder of its settings.</summary>
    public const string SettingsFolder = ".bundle";

    /// <summary>The variables that name the mode of a program, which is that of its groups.</summary>
    public static ImmutableArray<string> ModeVariables { get; } = ImmutableArray.Create("RAILS_ENV", "RACK_ENV");

    public override string OmitDevelopment => "BUNDLE_WITHOUT=\"development:test\"";

    public override ImmutableArray<string> Variables { get; } = ImmutableArray.Create("BUNDLE_WITHOUT", "BUNDLE_ONLY");

    public override string Manifest => "Gemfile";

    protected override ImmutableArray<string> DevelopmentMarks { get; } =
        ImmutableArray.Create(":development", ":test");

    protected override HashSet<string> DevelopmentTools { get; } = new(StringComparer.Ordinal)
    {
        "rspec", "rubocop", "test", "spec", "cucumber", "guard", "minitest", "jekyll", "irb",
    };

    protected override ImmutableArray<string> Choices { get; } = ImmutableArray.Create("--without", "--only");

    /// <summary>Whether a mode is one of development.</summary>
    public static bool IsDevelopment(string? mode) => mode is "development" or "test";

    public override ShellWord? FindInstall(ShellCommand command) =>
        Installs(command) ? Arguments(command).GetOperand(0) ?? command.Program : null;

    /// <summary>Whether a command says which groups are meant, by an option or a setting.</summary>
    public bool ChoosesGroups(ShellCommand command)
    {
        var arguments = Arguments(command);
        return Chooses(arguments) || Configures(arguments, static name =>
            name is "only" or "with" || name.Contains("without", StringComparison.Ordinal));
    }

    /// <summary>Whether a command names a folder for the gems of the project alone.</summary>
    public bool NamesFolder(ShellCommand command)
    {
        var arguments = Arguments(command);
        return arguments.Has("--path", "--deployment")
            || Configures(arguments, static name => name is "path" or "deployment");
    }

    public override void Run(ShellCommand command, IToolRun run)
    {
        if (Installs(command)) run.Leave(Gem.Archives, Arguments(command));
    }

    /// <summary>Whether it is <c>bundle config</c> with the name of such a setting.</summary>
    private static bool Configures(ShellArguments arguments, Func<string, bool> isMeant)
    {
        if (arguments.Subcommand != "config") return false;
        foreach (var word in arguments.OperandsFrom(1))
            if (isMeant(word.Prefix)) return true;
        return false;
    }
}
