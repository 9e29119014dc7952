namespace CommunityBot.Tests.Storage;

public sealed class InMemoryStoreTests : StoreConformance<InMemoryWorld>;
