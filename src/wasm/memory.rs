//! The module's memory: an input buffer that JavaScript fills, and behind it a heap that every
//! call finds empty.
//!
//! A check allocates, answers, and keeps nothing. So the heap is an arena: allocating moves one
//! pointer, freeing does nothing (but for the newest block, so that a growing `Vec` or `String`
//! grows where it stands), and the next call starts over. This is smaller and faster than a
//! general allocator, and memory cannot leak from call to call.
//!
//! Layout: stack, static data, then from `__heap_base` the input buffer, then the heap. The stack
//! lies lowest, so that an overflow traps instead of writing over data.

use core::alloc::{GlobalAlloc, Layout};
use core::arch::wasm32::{memory_grow, memory_size};
use core::ptr::null_mut;
use core::sync::atomic::{AtomicPtr, AtomicUsize, Ordering::Relaxed};

const PAGE: usize = 65_536;

/// The fewest pages to grow by: 1 MiB, so that a large payload does not grow page by page.
const STEP: usize = 16;

unsafe extern "C" {
    /// Defined by the linker: its *address* is the first byte behind the static data.
    static __heap_base: u8;
}

/// The machine is single-threaded: atomics are here because a `static` must be `Sync`, and compile
/// to plain loads and stores.
struct Arena {
    /// The first byte that no block holds.
    top: AtomicPtr<u8>,
    /// How many bytes the input buffer holds.
    reserved: AtomicUsize,
    output: AtomicPtr<u8>,
}

#[global_allocator]
static ARENA: Arena = Arena {
    top: AtomicPtr::new((&raw const __heap_base).cast_mut()),
    reserved: AtomicUsize::new(0),
    output: AtomicPtr::new(null_mut()),
};

fn input() -> *mut u8 {
    (&raw const __heap_base).cast_mut()
}

/// See [`super::reserve`]. A block that a former call left in the room asked for is lost.
pub(super) fn reserve(bytes: u32) -> u32 {
    let bytes = bytes as usize;
    if bytes > ARENA.reserved.load(Relaxed) {
        ARENA.top.store(input(), Relaxed);
        let Ok(layout) = Layout::from_size_align(bytes, 1) else { core::arch::wasm32::unreachable() };
        // SAFETY: `bytes` is more than zero.
        if unsafe { ARENA.alloc(layout) }.is_null() {
            core::arch::wasm32::unreachable()
        }
        ARENA.reserved.store(bytes, Relaxed);
    }
    input() as u32
}

/// Empties the heap, then runs `work` on the first `first` bytes of the input and the `second`
/// bytes behind them. Lengths beyond the buffer are cut.
pub(super) fn with_input(first: u32, second: u32, work: impl FnOnce(&[u8], &[u8]) -> i32) -> i32 {
    let reserved = ARENA.reserved.load(Relaxed);
    ARENA.top.store(input().wrapping_add(reserved), Relaxed);
    // SAFETY: the buffer's bytes are inside the memory (`reserve` saw to it), belong to no block
    // (`top` starts behind them) and are written by JavaScript only between calls.
    let bytes = unsafe { core::slice::from_raw_parts(input(), reserved) };
    let (first, rest) = bytes.split_at_checked(first as usize).unwrap_or((bytes, &[]));
    let second = rest.get(..second as usize).unwrap_or(rest);
    work(first, second)
}

/// Makes `text`, which the caller has leaked, the output until the next call; returns its length.
pub(super) fn keep(text: &str) -> i32 {
    ARENA.output.store(text.as_ptr().cast_mut(), Relaxed);
    text.len() as i32
}

/// See [`super::output`].
pub(super) fn output() -> u32 {
    ARENA.output.load(Relaxed) as u32
}

// SAFETY: a block is handed out once until the heap is emptied, which happens only when a call
// begins; no call keeps a block longer than that (the crate has no static that owns memory).
unsafe impl GlobalAlloc for Arena {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let top = self.top.load(Relaxed);
        let start = top.wrapping_add(top.align_offset(layout.align()));
        let Some(end) = (start as usize).checked_add(layout.size()) else { return null_mut() };
        let pages = end.div_ceil(PAGE);
        let have = memory_size(0);
        if pages > have {
            let more = pages - have;
            if memory_grow(0, more.max(STEP)) == usize::MAX && memory_grow(0, more) == usize::MAX {
                return null_mut();
            }
        }
        self.top.store(end as *mut u8, Relaxed);
        start
    }

    unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        let old = layout.size();
        let top = self.top.load(Relaxed);
        if block.wrapping_add(old) == top {
            self.top.store(block, Relaxed);
        } else if size <= old {
            return block;
        }
        // SAFETY: `size` and the alignment are a valid layout: the caller of `realloc` promises it.
        let new = unsafe { self.alloc(Layout::from_size_align_unchecked(size, layout.align())) };
        if new.is_null() {
            self.top.store(top, Relaxed);
        }
        if !new.is_null() && new != block {
            // SAFETY: both blocks hold the smaller of the two sizes. The newest block comes back at
            // its own address, so two different blocks do not overlap.
            unsafe { core::ptr::copy_nonoverlapping(block, new, old.min(size)) };
        }
        new
    }
}
