/**
 * The specs that are in force with one partner: what the standards' specs say, changed by what the partner's companion guide
 * says. In: a profile with its overlays, the base specs. Out: message specs and transforms of that partner, and every
 * change that does not fit what it changes. Nothing here knows a message by name.
 */
@NullMarked
package io.dunnage.overlay;

import org.jspecify.annotations.NullMarked;
