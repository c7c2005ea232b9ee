using System.Runtime.InteropServices;
using Analytics.Pipeline.Bench;
using Xunit;

namespace Analytics.Tests.Models;

public sealed class MeasuredTests
{
    [Fact]
    public void The_peak_of_a_work_leaves_out_memory_that_was_given_back_before_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The high-water mark starts anew on Linux alone.");
        var large = Measured.Of(() =>
        {
            Touch(512 << 20);
            return 1;
        });
        var small = Measured.Of(() => 1);
        Assert.True(small.PeakMiB < large.PeakMiB - 200, $"{small.PeakMiB:F0} MiB after {large.PeakMiB:F0} MiB");
    }

    private static void Touch(int bytes)
    {
        var memory = Marshal.AllocHGlobal(bytes);
        for (var i = 0; i < bytes; i += 4096)
        {
            Marshal.WriteByte(memory, i, 1);
        }

        Marshal.FreeHGlobal(memory);
    }
}
