using System;
using System.Collections.Generic;
using Sprache;

namespace DockerfileLint.Parsing;

/// <summary>
/// A primitive has not found what must stand here. The finding itself is reported to the line, with its span;
/// the words that Sprache wants are made only when they are read.
/// </summary>
internal sealed class NoMatch<T>(SourceInput remainder, string expected) : IResult<T>
{
    /// <inheritdoc/>
    public T Value => throw new InvalidOperationException(Message);

    /// <inheritdoc/>
    public bool WasSuccessful => false;

    /// <inheritdoc/>
    public string Message => $"line {remainder.Line}, column {remainder.Column}: {expected} is missing";

    /// <inheritdoc/>
    public IEnumerable<string> Expectations => [expected];

    /// <inheritdoc/>
    public IInput Remainder => remainder;
}
