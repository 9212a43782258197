using System.Collections.Generic;
using Sprache;

namespace DockerfileLint.Parsing;

/// <summary>A primitive has read a value and stands behind it.</summary>
internal sealed class Match<T>(T value, IInput remainder) : IResult<T>
{
    /// <inheritdoc/>
    public T Value { get; } = value;

    /// <inheritdoc/>
    public bool WasSuccessful => true;

    /// <inheritdoc/>
    public string Message => "";

    /// <inheritdoc/>
    public IEnumerable<string> Expectations => [];

    /// <inheritdoc/>
    public IInput Remainder { get; } = remainder;
}
