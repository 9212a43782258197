using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Rules;
using NUnit.Framework;

namespace DockerfileLint.Tests.Linting;

/// <summary>
/// The preset <c>hadolint</c> has the rules that hadolint reports by default, and no others. Which these are says the list of rules
/// in hadolint's README, and for rules after DL3062 their severity in its source (November 2026).
/// </summary>
internal sealed class HadolintPresetTests
{
    private const string Peer = "hadolint:";

    /// <summary>What hadolint reports without settings.</summary>
    private const string On =
        "DL3000 DL3001 DL3002 DL3003 DL3004 DL3006 DL3007 DL3008 DL3009 DL3010 DL3011 DL3012 DL3013 DL3014 DL3015 DL3016 DL3018 DL3019 DL3020 "
        + "DL3021 DL3022 DL3023 DL3024 DL3025 DL3027 DL3028 DL3029 DL3030 DL3032 DL3033 DL3034 DL3035 DL3036 DL3037 DL3038 DL3040 DL3041 DL3042 "
        + "DL3043 DL3044 DL3045 DL3046 DL3047 DL3048 DL3059 DL3060 DL3061 DL3062 DL3063 DL3064 DL3065 DL3066 DL3067 "
        + "DL4000 DL4001 DL4003 DL4004 DL4005 DL4006";

    /// <summary>What it doesn't: its severity is "ignore", it needs a setting, or hadolint has withdrawn it.</summary>
    private static readonly Dictionary<string, string> Off = new(StringComparer.Ordinal)
    {
        ["DL1001"] = "ignored",
        ["DL3005"] = "withdrawn",
        ["DL3017"] = "withdrawn",
        ["DL3026"] = "needs the allowed registries",
        ["DL3031"] = "withdrawn",
        ["DL3039"] = "withdrawn",
        ["DL3048-DL3058"] = "those about labels together",
        ["DL3049"] = "needs a schema",
        ["DL3050"] = "needs a schema",
        ["DL3051"] = "needs a schema",
        ["DL3052"] = "needs a schema",
        ["DL3053"] = "needs a schema",
        ["DL3054"] = "needs a schema",
        ["DL3055"] = "needs a schema",
        ["DL3056"] = "needs a schema",
        ["DL3057"] = "ignored",
        ["DL3058"] = "needs a schema",
    };

    [TestCaseSource(nameof(Covering))]
    public void ARuleIsInThePresetIfHadolintReportsIt(RuleDescriptor rule) => Assert.That(
        (rule.Presets & RulePresets.Hadolint) != 0, Is.EqualTo(Codes(rule).Any(On.Split(' ').Contains)), string.Join(", ", Codes(rule)));

    [Test]
    public void NoOtherRuleIsInThePreset() => Assert.That(
        RuleCatalog.BuiltIn.Rules.Select(static rule => rule.Descriptor)
            .Where(static rule => (rule.Presets & RulePresets.Hadolint) != 0 && rule.Category is not (RuleCategory.Builder or RuleCategory.Linter) && !Codes(rule).Any()),
        Is.Empty);

    [Test]
    public void EachRuleOfHadolintIsKnownHere() => Assert.That(
        Covering().SelectMany(Codes).Where(static code => !On.Split(' ').Contains(code) && !Off.ContainsKey(code)), Is.Empty);

    /// <summary>But for the one whose advice is refused.</summary>
    [Test]
    public void WhatHadolintReportsHasARule() => Assert.That(On.Split(' ').Except(Covering().SelectMany(Codes), StringComparer.Ordinal), Is.EqualTo(new[] { "DL3046" }));

    private static IEnumerable<RuleDescriptor> Covering() =>
        RuleCatalog.BuiltIn.Rules.Select(static rule => rule.Descriptor).Where(static rule => Codes(rule).Any());

    private static IEnumerable<string> Codes(RuleDescriptor rule) =>
        rule.Aliases.Where(static alias => alias.StartsWith(Peer, StringComparison.Ordinal)).Select(static alias => alias[Peer.Length..]);
}
