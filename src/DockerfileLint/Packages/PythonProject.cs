using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary>An installer of the groups of dependencies that a pyproject.toml names.</summary>
internal abstract class PythonProject : DependencyInstaller
{
    private static readonly HashSet<string> Checkers = new(StringComparer.Ordinal)
    {
        "pytest", "mypy", "ruff", "black", "flake8", "pylint", "tox", "nox", "coverage", "ipython", "jupyter",
        "pre-commit",
    };

    private protected PythonProject(ShellOptionSyntax options, string program) : base(options, program)
    {
    }

    public override string Manifest => "pyproject.toml";

    protected override ImmutableArray<string> DevelopmentMarks { get; } = ImmutableArray.Create("dev");

    protected override HashSet<string> DevelopmentTools => Checkers;

    /// <summary>Whether a verb installs the project's packages.</summary>
    protected abstract bool Installs(string? verb);

    public override ShellWord? FindInstall(ShellCommand command)
    {
        var arguments = Arguments(command);
        if (arguments.GetOperand(0) is not { } verb || !Installs(verb.Value) || Chooses(arguments)) return null;
        // What an expansion decides may choose groups.
        foreach (var word in command.Arguments)
            if (word.Value is null) return null;
        return verb;
    }
}
