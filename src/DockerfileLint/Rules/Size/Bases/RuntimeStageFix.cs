using System;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Purpose;
using DockerfileLint.Semantics.Stages;

namespace DockerfileLint.Rules.Size;

/// <summary>
/// Bases a .NET program on the runtime instead of the SDK, with another image or an additional stage.
/// </summary>
internal static class RuntimeStageFix
{
    private const string Sdk = "/dotnet/sdk:";

    /// <summary>One suggestion; none where the needs of the program are not clear.</summary>
    public static ImmutableArray<CodeFix> Create(FinalBase final, RuleContext context)
    {
        if (PlannedFix.Find(context) is { } planned) return planned;
        if (final.Start is not { } start || DotNetImage.Of(final.Image) is not { Kind: "sdk", Major: >= 5 } sdk)
            return ImmutableArray<CodeFix>.Empty;
        var model = context.Model;
        var publish = model.DotNet.OnlyPublish;
        var isSelfContained = publish?.SelfContainedBy is not null;
        if (isSelfContained && start.Name == DotNetCli.Name
            // A health check calls a program that only the SDK image may have.
            || HasHealthcheck(model.FinalStage!))
            return ImmutableArray<CodeFix>.Empty;
        // aspnet runs everything that runtime runs. DFL8003 says where runtime is enough.
        if (RuntimeFor(final, sdk, isSelfContained ? "runtime-deps" : "aspnet") is not { } runtime)
            return ImmutableArray<CodeFix>.Empty;
        var stage = model.FinalStage!;
        var title = $"Use {runtime} for the final image";
        if (!final.HasRuns && stage.From == final.From)
            return model.Stages.Length > 1
                ? context.Fix.Suggested(title, edit => edit.Replace(final.From.Image.Span, runtime))()
                : ImmutableArray<CodeFix>.Empty;
        if (model.Stages.Length != model.ShippedStages.Length) return ImmutableArray<CodeFix>.Empty;
        return RuntimeStage.Of(model, publish, start) is { } plan
            ? context.Fix.Suggested(title, edit => plan.Write(runtime, edit))()
            : ImmutableArray<CodeFix>.Empty;
    }

    private static bool HasHealthcheck(Stage stage) =>
        stage.EffectiveHealthcheck is { } check
            && !check.Arguments.ToString().Trim().Equals("NONE", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The image as it is written in FROM; a variable of the tag stays. Null where a variable decides more, or the tag
    /// is one that only SDK images have.
    /// </summary>
    private static string? RuntimeFor(FinalBase final, DotNetImage sdk, string kind)
    {
        var isForAot = sdk.Suffix == "aot" || sdk.Suffix.EndsWith("-aot", StringComparison.Ordinal);
        if (final.IsLiteral)
        {
            if (!isForAot) return sdk.Sibling(kind);
            var plain = sdk with { Suffix = sdk.Suffix.Substring(0, sdk.Suffix.Length - 3).TrimEnd('-') };
            return plain.Sibling(kind);
        }

        var text = final.From.Image.Text;
        var place = text.IndexOf(Sdk, StringComparison.Ordinal);
        return place > 0
            && text.IndexOf('$') > place
            && text.IndexOf('@') < 0
            && !isForAot
            && sdk.Full == sdk.Version
            ? text.Substring(0, place) + "/dotnet/" + kind + ":" + text.Substring(place + Sdk.Length)
            : null;
    }
}
