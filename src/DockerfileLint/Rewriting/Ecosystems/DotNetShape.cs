using System;
using System.Linq;
using DockerfileLint.Projects;
using DockerfileLint.Semantics.DotNet;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>What a publish of a project makes, by which the base is chosen.</summary>
internal sealed class DotNetShape
{
    private static readonly string[] Deciding =
        ["SelfContained", "PublishSelfContained", "PublishAot", "PublishTrimmed", "PublishSingleFile"];

    private readonly ProjectFacts project;
    private readonly DotNetCommand? command;

    /// <param name="project">The project.</param>
    /// <param name="command">The command; null for one without options.</param>
    public DotNetShape(ProjectFacts project, DotNetCommand? command)
    {
        this.project = project;
        this.command = command;
        Version = FrameworkOf();
        IsAot = Is("PublishAot");
        IsTrimmed = IsAot || Is("PublishTrimmed");
        IsSingleFile = IsAot || Is("PublishSingleFile");
        IsSelfContained = FindSelfContained();
    }

    /// <summary>The version of .NET that it is for, such as <c>10.0</c>; null where it isn't known.</summary>
    public string? Version { get; }

    /// <summary>Whether it is compiled ahead of time.</summary>
    public bool IsAot { get; }

    /// <summary>Whether unused code is left out.</summary>
    public bool IsTrimmed { get; }

    /// <summary>Whether it is one file, without assemblies beside it.</summary>
    public bool IsSingleFile { get; }

    /// <summary>Whether it contains its runtime.</summary>
    public bool IsSelfContained { get; }

    /// <summary>Whether something that can't be read decides it.</summary>
    public bool IsUnclear =>
        project.HasUnseenImports
            || Deciding.Any(name => project.Has(name) && project.Value(name) is null)
            || command is { } given && (given.HasUnknownWords
                || Deciding.Any(name => given.HasProperty(name) && given.Property(name) is null));

    /// <summary>Whether it is built for one platform.</summary>
    public bool HasRuntime =>
        IsSelfContained || command is { NamesRuntime: true } || project.Has("RuntimeIdentifier");

    /// <summary>Whether it is for musl, as far as its runtime identifier says it.</summary>
    public bool IsForMusl => (Runtime ?? "").Contains("musl", StringComparison.Ordinal);

    /// <summary>Whether it is for another system than Linux.</summary>
    public bool IsForOther =>
        Runtime is { } name
            && (name.StartsWith("win", StringComparison.Ordinal) || name.StartsWith("osx", StringComparison.Ordinal));

    private string? Runtime =>
        (command is { } given ? RequestedRuntime.Of(given)?.Value : null) ?? project.Value("RuntimeIdentifier");

    private bool Is(string property) =>
        command is { } given && given.HasProperty(property)
            ? IsTrue(given.Property(property)) && !given.Has("--no-restore")
            : project.IsTrue(property) == true;

    private bool FindSelfContained()
    {
        if (command is { } given)
        {
            if (given.Has("--no-self-contained")) return false;
            foreach (var option in new[] { "--self-contained", "--sc" })
                if (given.Has(option)) return given.Value(option) != "false";
            if (given.HasProperty("SelfContained")) return IsTrue(given.Property("SelfContained"));
        }

        if (project.Has("SelfContained")) return project.IsTrue("SelfContained") == true;
        if (IsTrimmed || IsSingleFile || Is("PublishSelfContained")) return true;
        // Before .NET 8 a runtime identifier alone did it.
        return command is { Verb: "publish" }
            && (command.NamesRuntime || project.Has("RuntimeIdentifier"))
            && int.TryParse(Version?.Split('.')[0], out var major) && major < 8;
    }

    private string? FrameworkOf()
    {
        var named = command?.Value("-f") ?? command?.Value("--framework") ?? command?.Property("TargetFramework");
        if (named is null) return project.FrameworkVersion;
        var dash = named.IndexOf('-');
        var text = named.Substring(0, dash < 0 ? named.Length : dash);
        return text.StartsWith("net", StringComparison.Ordinal) && text.Contains('.') && char.IsDigit(text[3])
            ? text.Substring(3)
            : null;
    }

    private static bool IsTrue(string? value) => string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
