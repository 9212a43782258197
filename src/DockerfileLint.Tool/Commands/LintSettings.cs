using System;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Reporting;
using DockerfileLint.Tool.Images;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Tool.Commands;

/// <summary>What <c>check</c> and <c>fix</c> were told on the command line.</summary>
internal sealed record LintSettings
{
    public ImmutableArray<string> Paths { get; init; } = ["."];

    /// <summary>Assemblies with rules of third parties.</summary>
    public ImmutableArray<string> RuleAssemblies { get; init; } = [];

    public ReportFormat Format { get; init; }

    /// <summary>What the report needs.</summary>
    public ReportNeeds Needs => ReportFormats.NeedsOf(Format, Fixes);

    public string? Output { get; init; }

    public Severity FailLevel { get; init; } = Severity.Warning;

    /// <summary>Which rules run.</summary>
    public LintOptions Rules { get; init; } = LintOptions.Default;

    /// <summary>What searches leave out, as lines of a .gitignore.</summary>
    public ImmutableArray<string> Exclude { get; init; } = [];

    /// <summary>The file with the findings that are known; null for none.</summary>
    public string? BaselineFile { get; init; }

    /// <summary>The revision since which Dockerfiles count as changed; null for all Dockerfiles.</summary>
    public string? Since { get; init; }

    /// <summary>The configuration file; null for those of the folders.</summary>
    public string? ConfigurationFile { get; init; }

    /// <summary>What wins over what the repository says of the builds.</summary>
    public BuildSettings Build { get; init; } = BuildSettings.Default;

    /// <summary>The list of versions and digests to write; null for none.</summary>
    public string? PinFile { get; init; }

    /// <summary>The image that was built from the Dockerfile; null for none.</summary>
    public ImageSource? Image { get; init; }

    /// <summary>Whether links are followed that lead out of what was named.</summary>
    public bool FollowLinks { get; init; }

    /// <summary>Whether ShellCheck is wanted; null leaves it to the configuration files.</summary>
    public bool? ShellCheck { get; init; }

    public string? StandardInputName { get; init; }

    public int Jobs { get; init; }

    /// <summary>How many files are linted, or processes run, at once.</summary>
    public int Processes => Jobs == 0 ? Environment.ProcessorCount : Jobs;

    public bool Color { get; init; }

    public bool Fixes { get; init; } = true;

    public Verbosity Verbosity { get; init; } = Verbosity.Normal;
}
