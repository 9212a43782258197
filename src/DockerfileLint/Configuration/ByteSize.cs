using System;
using System.Globalization;

namespace DockerfileLint.Configuration;

/// <summary>A number of bytes as people write it: <c>500000</c>, <c>500 kB</c>, <c>1.5MB</c>.</summary>
internal static class ByteSize
{
    /// <summary>From where on a finding about the size is a warning.</summary>
    public const string WarningKey = "dockerfilelint.warning_bytes";

    /// <summary>From where on it is information.</summary>
    public const string InfoKey = "dockerfilelint.info_bytes";

    private static readonly (string Unit, long Bytes)[] Units =
        [("KB", 1_000), ("MB", 1_000_000), ("GB", 1_000_000_000), ("B", 1)];

    /// <summary>The number; null if it isn't one. A unit is decimal, its case doesn't matter.</summary>
    public static long? Read(string text)
    {
        var (digits, factor) = (text.Trim(), 1L);
        foreach (var (unit, bytes) in Units)
        {
            if (!digits.EndsWith(unit, StringComparison.OrdinalIgnoreCase)) continue;
            (digits, factor) = (digits.Substring(0, digits.Length - unit.Length).TrimEnd(), bytes);
            break;
        }

        return decimal.TryParse(
            digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number <= long.MaxValue / factor
            ? (long)(number * factor)
            : null;
    }
}
