using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.DotNet;
using DockerfileLint.Semantics.Stages;

namespace DockerfileLint.Rules.DotNet;

/// <summary>DFL8018: the program needs ICU, and the image doesn't contain it.</summary>
internal sealed class MissingIcuRule : DotNetRule
{
    private static readonly ImmutableArray<string> Needing = ImmutableArray.Create(
        "Microsoft.Data.SqlClient", "System.Data.SqlClient", "Microsoft.EntityFrameworkCore.SqlServer");

    public override RuleDescriptor Descriptor { get; } =
        Describe("DFL8018", "missing-icu", "Program needs ICU, which the image lacks", Severity.Warning);

    protected override void Analyze(DotNetModel model, RuleContext context)
    {
        if (model.Final is not { HasIcu: false, IsWindows: false, Kind: "aspnet" or "runtime" } image
            || Installs(context.Model)
            || Reason(model, context.Model) is not { } reason)
            return;
        var stage = context.Model.ShippedStages[0];
        // An OS version of Alpine or a composite is part of the suffix; the extra variant ends it.
        var better = DotNetTags.HasExtra(image) ? image.WithSuffix(image.Suffix + "-extra") : null;
        context.Report(
            stage.Base.Span,
            $"{reason}, which '{image.Reference}' lacks. "
                + $"{(better is null ? "Install icu-libs and icu-data-full" : $"Use '{better}'")}.",
            better is null ? null : Replace(stage.Base, better, context));
    }

    private static string? Reason(DotNetModel model, BuildModel build)
    {
        if (build.FinalStage!.FinalState.GetValue("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT") is "false" or "0")
            return "With DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false the program needs ICU";
        if (model.Published is not { } project || model.Closure(project) is not { } closure) return null;
        var package = Needing.FirstOrDefault(
            name =>
                closure.Any(
                    facts => facts.PackageReferences.Any(one => one.Equals(name, StringComparison.OrdinalIgnoreCase))));
        return package is null ? null : $"'{package}' can't connect without ICU";
    }

    private static bool Installs(BuildModel model) =>
        model.ShippedStages.Any(
            stage =>
                model.GetRuns(stage).Any(
                    static run =>
                        run.Commands.Any(
                            static command =>
                                command.Arguments.Any(
                                    static word => word.Prefix.StartsWith("icu", StringComparison.Ordinal)))))
            // Libraries may also be copied in.
            || model.ShippedStages.Any(
                static stage =>
                    stage.References.Any(
                        static reference =>
                            reference.Kind == StageReferenceKind.Copy
                                && reference.Instruction is Syntax.TransferSyntax transfer
                                && transfer.Sources.Any(
                                    static source => source.Text.Contains("icu", StringComparison.Ordinal))));
}
