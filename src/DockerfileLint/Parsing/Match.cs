using System.Collections.Generic;
using Sprache;

namespace DockerfileLint.Parsing;

/// <summary>A primitive has read a value; the remainder starts after it.</summary>
internal sealed class Match<T>(T value, IInput remainder) : IResult<T>
{
    public T Value { get; } = value;

    public bool WasSuccessful => true;

    public string Message => "";

    public IEnumerable<string> Expectations => [];

    public IInput Remainder { get; } = remainder;
}
