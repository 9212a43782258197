using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace DockerfileLint.Rewriting.Bases;

/// <summary>Finds the leanest base that has what a program needs, or may need.</summary>
internal static class BaseChoice
{
    /// <summary>The base; null where none of them has it all.</summary>
    /// <param name="ladder">The bases, the leanest first.</param>
    /// <param name="needs">What the program needs; what is open counts as needed.</param>
    /// <param name="options">What is wished.</param>
    public static LeanBase? Of(
        ImmutableArray<LeanBase> ladder, IReadOnlyCollection<RuntimeNeed> needs, RewriteOptions options)
    {
        var wanted = BaseParts.None;
        foreach (var need in needs)
            if (need.State != NeedState.Excluded) wanted |= PartsFor(need.Kind);
        if (options.KeepShell) wanted |= BaseParts.Shell;
        return ladder.FirstOrDefault(one => Covers(one, wanted) && Suits(one, options.Target));
    }

    /// <summary>The needs that keep a base from being used.</summary>
    public static IEnumerable<RuntimeNeed> Missing(LeanBase lean, IEnumerable<RuntimeNeed> needs) =>
        needs.Where(need => need.State != NeedState.Excluded && !Covers(lean, PartsFor(need.Kind)));

    // A package brings certificates, zones and cultures where packages can be installed.
    private static bool Covers(LeanBase lean, BaseParts wanted)
    {
        const BaseParts Installable =
            BaseParts.Certificates | BaseParts.TimeZones | BaseParts.Cultures | BaseParts.OpenSsl
                | BaseParts.CxxLibrary;
        var missing = wanted & ~lean.Parts;
        return (lean.HasPackages ? missing & ~Installable : missing) == BaseParts.None;
    }

    private static bool Suits(LeanBase lean, RewriteTarget target) =>
        target == RewriteTarget.Auto || lean.Target == target;

    private static BaseParts PartsFor(RuntimeNeedKind kind) => kind switch
    {
        RuntimeNeedKind.Shell => BaseParts.Shell,
        RuntimeNeedKind.Certificates => BaseParts.Certificates,
        RuntimeNeedKind.TimeZones => BaseParts.TimeZones,
        RuntimeNeedKind.Cultures => BaseParts.Cultures,
        RuntimeNeedKind.Accounts => BaseParts.Accounts,
        RuntimeNeedKind.TemporaryFolder => BaseParts.TemporaryFolder,
        RuntimeNeedKind.CLibrary => BaseParts.CLibrary,
        RuntimeNeedKind.OpenSsl => BaseParts.OpenSsl,
        RuntimeNeedKind.CxxLibrary => BaseParts.CxxLibrary,
        RuntimeNeedKind.Package or RuntimeNeedKind.Program => BaseParts.Packages,
        _ => BaseParts.None,
    };
}
