"""From a claim and the facts about its subject to a verdict: the policy of judging, pure and without I/O."""
