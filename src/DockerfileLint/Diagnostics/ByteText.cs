using System;
using System.Globalization;

namespace DockerfileLint.Diagnostics;

/// <summary>Numbers of bytes as people read them: decimal units, three digits.</summary>
internal static class ByteText
{
    private static readonly string[] Units = ["B", "kB", "MB", "GB", "TB", "PB"];

    /// <summary>Such as <c>19.9 MB</c>.</summary>
    public static string Of(long bytes)
    {
        var unit = 0;
        double value = bytes;
        while (Rounded(value) >= 1000 && unit < Units.Length - 1)
        {
            value /= 1000;
            unit++;
        }

        var format = unit == 0 || value >= 99.95 ? "0" : value >= 9.995 ? "0.#" : "0.##";
        return value.ToString(format, CultureInfo.InvariantCulture) + " " + Units[unit];
    }

    /// <summary>Such as <c>about 19.9 MB</c>.</summary>
    public static string Of(ByteEstimate estimate) =>
        (estimate.Kind == ByteEstimateKind.About ? "about " : string.Empty) + Of(estimate.Bytes);

    // 999.6 kB would print as «1000 kB».
    private static double Rounded(double value) => value >= 99.95 ? Math.Round(value) : value;
}
