using InferenceDash.Store.Database.Rows;
using InferenceDash.Store.Database.Writing;

namespace InferenceDash.Store.Tests.Database.Writing;

public sealed class BehindRowSinkTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(100_000)]
    public void A_failure_of_the_writing_comes_out_as_itself(int rows)
    {
        using var sink = new BehindRowSink(new Failing());

        var failure = Should.Throw<StoreException>(() =>
        {
            for (var i = 0; i < rows; i++)
                sink.Write(new GpuRow { Key = "h100", Label = "H100", Vendor = "NVIDIA", Architecture = "Hopper" });
            sink.Complete();
        });

        failure.Message.ShouldBe("The disk is full.");
    }

    private sealed class Failing : RowSink
    {
        public override void Write<T>(T row) => throw new StoreException("The disk is full.");

        protected override void End() => throw new InvalidOperationException("Completed after a failure.");

        public override void Dispose()
        {
            // Holds nothing.
        }
    }
}
