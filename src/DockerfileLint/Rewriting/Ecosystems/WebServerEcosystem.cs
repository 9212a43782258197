using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Sources;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>
/// A final stage on nginx or httpd that only gets files: their Alpine variants have the same configuration and users,
/// and nginx's <c>-alpine-slim</c> lacks curl and the dynamic modules. Source: the Dockerfiles of nginxinc/docker-nginx
/// and docker-library/httpd, 2026.
/// </summary>
internal sealed class WebServerEcosystem : Ecosystem
{
    private static readonly string[] Folders =
    [
        "/etc/nginx", "/usr/local/apache2", "/usr/share/nginx", "/var/www", "/www", "/srv", "/app", "/html",
        "/etc/ssl", "/etc/letsencrypt",
    ];

    // What a RUN may call: both variants have it, with the options that aren't long ones.
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "set", "echo", ":", "true", "mkdir", "chown", "chmod", "ln", "touch", "rm", "mv", "cp", "cd", "sed", "cat",
        "printf", "nginx", "httpd", "envsubst",
    };

    private static readonly string[] OfDynamicModules = ["load_module", "js_", "image_filter", "xslt", "geoip"];

    // The user has another number there, and there is no variant without the module.
    private static readonly string[] OfDebian = ["www-data", "perl", "otel"];

    public override string Name => "Web server";

    public override bool Recognizes(ShrinkSite site) => site.Image.Repository is "nginx" or "httpd";

    public override bool Builds(ShellCommand command, RunModel run) => false;

    /// <summary>Never asked for: the stage stays one.</summary>
    public override void Describe(ShrinkSite site, SplitDraft draft)
    {
    }

    public override RewritePlan? PlanInPlace(ShrinkSite site)
    {
        var plan = new RewritePlan { Ecosystem = Name };
        var from = site.Stage.From!;
        if (site.Stage.BaseStage is not null || site.Image.Digest is not null || from.Image.Text.Contains('$')
            || site.Options.Target is not (RewriteTarget.Auto or RewriteTarget.Alpine)
            || KindFor(site) is not { } kind)
            return plan;
        var leaner = OfficialImages.LeanerTags(site.Image);
        var chosen = leaner.FirstOrDefault(tag => tag.Kind == kind)
            ?? leaner.FirstOrDefault(static tag => tag.Kind == "alpine");
        if (chosen is null) return plan;
        var reference = site.Image.WithTag(chosen.Tag);
        return plan with
        {
            Changes = [new TextChange(site.Model.Syntax.Source.Path, from.Image.Span, reference)],
            Steps =
            [
                new RewriteStep(
                    $"Use {reference}",
                    "the same server with the same configuration, and nothing in the image needs Debian",
                    LeanerSizes.Saved(site.Image, chosen, static () => new PackageSet(DebianPackages.Count))
                        is > 0 and var bytes ? new ByteEstimate(bytes, ByteEstimateKind.About) : null,
                    Evidence.At(from)),
            ],
        };
    }

    /// <summary>The leanest variant that has what the stage uses; null where Debian may be needed.</summary>
    private static string? KindFor(ShrinkSite site)
    {
        var kind = site.Image.Repository == "nginx" ? "alpine-slim" : "alpine";
        if (!AreHarmless(site)) return null;
        foreach (var instruction in site.Stage.Instructions)
        {
            if (instruction is ShellSyntax or UserSyntax or VolumeSyntax
                && OfDebian.Any(word => instruction.ArgumentText.Contains(word, StringComparison.Ordinal))
                || instruction is ShellSyntax or RunSyntax { IsExecForm: true })
                return null;
            if (instruction is not TransferSyntax transfer) continue;
            if (KindFor(site, transfer, kind) is not { } needed) return null;
            kind = needed;
        }

        if (site.Stage.EffectiveHealthcheck is not { } check || ShrinkPlanner.IsNone(check)) return kind;
        foreach (var command in site.Model.GetCommand(check).Commands)
        {
            if (command.Name is "curl") kind = "alpine";
            else if (command.Name is not ("wget" or "nginx" or "exit" or "test" or "[" or "true"))
                return null;
        }

        return kind;
    }

    private static bool AreHarmless(ShrinkSite site) =>
        (site.Start is not { WhyShell: null, Words: [var program, ..] }
                || ImagePaths.Name(program) is "nginx" or "httpd" or "httpd-foreground")
            && site.Starts.All(static command => command.Name is "httpd-foreground" || IsHarmless(command))
            && site.Runs.All(static run => run.Script.IsUnderstood && run.Commands.All(IsHarmless));

    private static bool IsHarmless(ShellCommand command) =>
        command.Name is { } name && Harmless.Contains(name)
            && command.Arguments.All(static word => !word.Text.StartsWith("--", StringComparison.Ordinal)
                && !word.Text.Contains("www-data", StringComparison.Ordinal));

    /// <summary>The variant after a COPY or ADD; null where it may bring what needs Debian.</summary>
    private static string? KindFor(ShrinkSite site, TransferSyntax transfer, string kind)
    {
        var state = site.Model.GetState(transfer);
        if (transfer.Destination is null || state.Expand(transfer.Destination).Value is not { } written
            || ImagePaths.Resolve(state.WorkingDirectory, written) is not { } target
            || transfer.Chown?.Value is { } owner && owner.Contains("www-data", StringComparison.Ordinal)
            || !Array.Exists(Folders, place => ImagePaths.IsWithin(target, place)))
            return null;
        if (!ImagePaths.IsWithin(target, Folders[0]) && !ImagePaths.IsWithin(target, Folders[1] + "/conf")) return kind;
        if (transfer is not CopySyntax { From: null }) return "alpine";
        foreach (var source in transfer.Sources)
        {
            if (state.Expand(source).Value is not { } text || PathGlobs.IsGlob(text)) return null;
            var path = ImagePaths.Resolve("/", text)!.Substring(1);
            foreach (var file in ContextFiles.At(site.Model.ContextUsage.Available, path))
            {
                if (site.Model.Context.Read(file) is not { } configuration) return null;
                if (OfDebian.Any(word => configuration.Text.Contains(word, StringComparison.Ordinal))) return null;
                if (OfDynamicModules.Any(word => configuration.Text.Contains(word, StringComparison.Ordinal)))
                    kind = "alpine";
            }
        }

        return kind;
    }
}
