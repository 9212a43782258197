using System;
using System.Globalization;

namespace DockerfileLint.Diagnostics;

/// <summary>A setting of a rule, read from the key <c>dockerfilelint.ID.name</c>.</summary>
public sealed class RuleOption
{
    /// <summary>Creates a setting.</summary>
    /// <param name="name">The name in snake case.</param>
    /// <param name="defaultValue">The default value.</param>
    /// <param name="description">What it sets, with its unit and its values.</param>
    public RuleOption(string name, string defaultValue, string description)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        DefaultValue = defaultValue ?? throw new ArgumentNullException(nameof(defaultValue));
        Description = description ?? throw new ArgumentNullException(nameof(description));
    }

    /// <summary>The name in snake case.</summary>
    public string Name { get; }

    /// <summary>The default value.</summary>
    public string DefaultValue { get; }

    /// <summary>What it sets, with its unit and its values.</summary>
    public string Description { get; }

    /// <summary>
    /// Whether the value is a whole number, 0 or more. Other values are reported as DFL9004, and the default is used.
    /// </summary>
    public bool IsNumber { get; init; }

    /// <summary>Whether a value may be configured.</summary>
    internal bool Accepts(string value) =>
        !IsNumber || int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
