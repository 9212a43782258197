using System;
using System.Collections.Immutable;
using System.Linq;

namespace DockerfileLint.Rules.DotNet;

/// <summary>The ports that a variable of ASP.NET Core names.</summary>
internal static class AddressPorts
{
    /// <summary>
    /// The ports of addresses such as <c>http://+:80;https://+:443</c>, or of a list of numbers; null if one can't be
    /// read.
    /// </summary>
    public static ImmutableArray<string>? Of(string value)
    {
        var ports = ImmutableArray.CreateBuilder<string>();
        foreach (var part in value.Split([';', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            var port = part.Trim().TrimEnd('/');
            port = port.Substring(port.LastIndexOf(':') + 1);
            if (port.Length == 0 || !port.All(char.IsDigit)) return null;
            ports.Add(port);
        }

        return ports.Count == 0 ? null : ports.ToImmutable();
    }
}
