using System;
using System.Collections.Immutable;
using System.Threading;

namespace DockerfileLint;

/// <summary>
/// Fields that are set when they are first read. Threads that read one at once may each compute the value; all of them
/// get the same one.
/// </summary>
internal static class Once
{
    public static T Get<T, TOwner>(ref T? field, TOwner owner, Func<TOwner, T> create) where T : class =>
        Volatile.Read(ref field) ?? Interlocked.CompareExchange(ref field, create(owner), comparand: null) ?? field!;

    public static ImmutableArray<T> Get<T, TOwner>(
        ref ImmutableArray<T> field, TOwner owner, Func<TOwner, ImmutableArray<T>> create)
    {
        if (field.IsDefault) ImmutableInterlocked.InterlockedInitialize(ref field, create(owner));
        return field;
    }
}
