using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Context;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>Reads what a Compose service decides about its container.</summary>
internal static class ComposeContainer
{
    private static readonly char[] BetweenWords = [' ', '\t', '\n', ';', '|', '&', '(', ')', '"', '\'', '/'];

    /// <param name="services">The entries of the service in all files.</param>
    public static ContainerSettings Of(IEnumerable<YamlValue> services) =>
        services.Select(Of).Aggregate(ContainerSettings.None, static (all, one) => all.With(one));

    private static ContainerSettings Of(YamlValue service)
    {
        var check = service["healthcheck"];
        var test = TextsOf(check?["test"]);
        var checks = test.Length > 0 && test[0] != "NONE" && check?.TextOf("disable") != "true";
        var started = TextsOf(service["entrypoint"]).AddRange(TextsOf(service["command"]));
        return new ContainerSettings
        {
            Variables = [.. VariablesOf(service["environment"])],
            HasOtherVariables = service["env_file"] is not null,
            ChoosesUser = service.TextOf("user") is not null
                || service["volumes"]?.List.Any(static volume => IsOfRoot(volume)) == true,
            ChoosesStart = !started.IsEmpty,
            ChecksHealth = checks,
            Words = [.. started.AddRange(checks ? test : []).SelectMany(
                static text => text.Split(BetweenWords, StringSplitOptions.RemoveEmptyEntries))],
        };
    }

    private static ImmutableArray<string> TextsOf(YamlValue? value) =>
        value is null ? [] : [.. value.Texts.Select(static one => one.Text!)];

    /// <summary>A map, or a list of <c>NAME=value</c>.</summary>
    private static IEnumerable<string> VariablesOf(YamlValue? environment) => environment is null
        ? []
        : environment.Map.Select(static one => one.Key)
            .Concat(environment.List.Select(static one => (one.Text ?? "").Split('=')[0]));

    private static bool IsOfRoot(YamlValue volume) =>
        volume.Text?.Contains(":/root/", StringComparison.Ordinal) == true
            || volume.TextOf("target")?.StartsWith("/root/", StringComparison.Ordinal) == true;
}
