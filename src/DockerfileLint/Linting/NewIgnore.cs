using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using DockerfileLint.Context;
using DockerfileLint.Rewriting;
using DockerfileLint.Rewriting.Ecosystems;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Junk;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>
/// The .dockerignore that a context without one gets where the build copies all of it and sends what it can't need: the
/// one that <c>init</c> writes, without the lines for what is there and may be needed.
/// </summary>
internal sealed class NewIgnore
{
    // Formatters, linters and bundlers read what git leaves out.
    private static readonly string[] ReadByTools = [".gitignore", ".gitattributes"];

    // What no program of an image reads, unless the Dockerfile names it.
    private static readonly string[] Inert = ["Dockerfile*", ".dockerignore", "compose*.y*ml", "docker-compose*"];

    private static readonly string[] Manifests =
    [
        "package.json", "requirements.txt", "pyproject.toml", "Pipfile", "composer.json", "Gemfile", "go.mod",
        "Cargo.toml", "pom.xml", "build.gradle", "build.gradle.kts",
    ];

    private readonly BuildModel model;
    private readonly ImmutableArray<ContextEntry> sent;
    private readonly DockerIgnoreMatcher junk;
    private readonly JunkNeeds needs;
    private readonly ImmutableArray<string> ofOthers;

    private NewIgnore(BuildModel model, ImmutableArray<ContextEntry> sent)
    {
        this.model = model;
        this.sent = sent;
        junk = Matcher(SafeJunk(model));
        needs = model.JunkNeeds;
        ofOthers = (model.Context as IRepositoryContext)?.SourcesOfAll ?? ImmutableArray<string>.Empty;
    }

    /// <summary>The input with the new file; null where there is one already, or nothing needs it.</summary>
    /// <param name="input">The Dockerfile and its build.</param>
    /// <param name="model">Its model.</param>
    /// <param name="ecosystem">The name of the program's ecosystem; null where it isn't known.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static LintInput? Add(
        LintInput input, BuildModel model, string? ecosystem, CancellationToken cancellationToken)
    {
        if (model.Context.HasDockerIgnore != false || model.Context.DockerIgnore is not { } file) return null;
        if (!input.OtherBuilds.IsEmpty || model.ContextUsage.Sent is not { } sent) return null;
        if (!model.ContextUsage.Uses.Any(static use => use is { Source: "", Instruction: TransferSyntax })) return null;
        if (!model.Junk.Any(static entry => entry.IsSafe)) return null;
        var lines = new NewIgnore(model, sent).Lines(Proposed(input, ecosystem, cancellationToken));
        return input with { Context = IgnoredContext.Of(input.Context, file.Path, lines) };
    }

    /// <summary>What <c>init</c> would write.</summary>
    private static ImmutableArray<string> Proposed(
        LintInput input, string? ecosystem, CancellationToken cancellationToken)
    {
        // What starts is said by the Dockerfile, and nothing that is left out depends on it.
        var options = RewriteOptions.Default with { Answers = RewriteOptions.Default.Answers.Add("start", "program") };
        var site = Initializer.SiteOf(input.Context, input.Dockerfile.Path, options, cancellationToken);
        var kind = Ecosystem.All.FirstOrDefault(one => one.Name == ecosystem && one.Recognizes(site));
        return ProjectSketcher.IgnoreLines(site, kind?.Sketch(site));
    }

    private static IEnumerable<string> SafeJunk(BuildModel model) =>
        model.Junk.Where(static entry => entry.IsSafe).Select(static entry => entry.Pattern);

    private IEnumerable<string> Lines(ImmutableArray<string> proposed)
    {
        var hasSettings = ReadsSettings();
        var lines = proposed
            .Where(line => !hasSettings || !line.StartsWith("**/.env", StringComparison.Ordinal))
            .Where(IsFree)
            .ToList();
        var matcher = Matcher(lines);
        var left = sent.Where(entry => !matcher.IsIgnored(entry.Path)).ToList();
        return lines.Concat(SafeJunk(model)
            .Where(pattern => Matcher([pattern]) is var own && left.Exists(entry => own.IsIgnored(entry.Path)))
            .OrderBy(static pattern => pattern, StringComparer.Ordinal));
    }

    /// <summary>Whether a file of settings is, or may yet be, what the program reads in the image.</summary>
    private bool ReadsSettings() =>
        sent.Any(static entry => entry.Path.IndexOf(".env", StringComparison.Ordinal) >= 0)
            || Manifests.Any(name => model.Context.Exists(name) == true
                && model.Context.Read(name)?.Text.IndexOf("dotenv", StringComparison.Ordinal) is null or >= 0);

    private bool IsFree(string line)
    {
        if (ReadByTools.Contains(line, StringComparer.Ordinal)) return false;
        var name = line.StartsWith("**/", StringComparison.Ordinal) ? line.Substring(3) : line;
        if (needs.MayTake(name)) return false;
        var matcher = Matcher([line]);
        if (ofOthers.Any(matcher.IsIgnored)) return false;
        if (model.ContextUsage.Uses.Any(use => use.Source is not { } source || matcher.IsIgnored(source))) return false;
        return Inert.Contains(line, StringComparer.Ordinal)
            || sent.All(entry => !matcher.IsIgnored(entry.Path) || junk.IsIgnored(entry.Path));
    }

    private static DockerIgnoreMatcher Matcher(IEnumerable<string> lines) =>
        new(DockerIgnoreFile.Parse(SourceText.From(string.Join("\n", lines), ".dockerignore")));
}
